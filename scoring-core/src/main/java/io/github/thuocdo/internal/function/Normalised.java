package io.github.thuocdo.internal.function;

import io.github.thuocdo.criteria.FigureType;
import io.github.thuocdo.criteria.Requirement;
import io.github.thuocdo.criteria.Scoring;
import io.github.thuocdo.criteria.Scoring.Direction;
import io.github.thuocdo.criteria.Scoring.Method;
import io.github.thuocdo.finding.Severity;
import io.github.thuocdo.internal.json.JsonObject;
import io.github.thuocdo.number.Rational;
import io.github.thuocdo.number.Real;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value brought to 0–1 (or, as a z-score, to standard deviations from the mean), as composite indicators do (OECD/JRC handbook,
 * step 5).
 */
final class Normalised extends FigureFunction {
    static final String WORD = "normalised";
    private final Scoring.Normalised how;

    Normalised(Scoring.Normalised how) {
        this.how = how;
    }

    static Scoring.Normalised read(JsonObject json, FunctionIn in) {
        Method method = json.choice("method", Method.class).orElseGet(() -> {
            if (!json.has("method")) {
                json.fault("a normalised criterion needs \"method\"");
            }
            return Method.MIN_MAX;
        });
        Optional<Rational> least = json.rational("least");
        Optional<Rational> most = json.rational("most");
        boolean logarithm = json.flag("logarithm").orElse(false);
        if (method == Method.GOALPOSTS && (least.isEmpty() || most.isEmpty())) {
            json.fault("goalposts need \"least\" and \"most\"");
        }
        if (method == Method.DISTANCE_TO_TARGET
                && FunctionIn.above0(json, "most").isEmpty()) {
            json.fault("a distance to target needs the target as \"most\"");
        }
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) >= 0) {
            json.fault("\"least\" is below \"most\"");
        }
        if (logarithm && least.filter(l -> l.signum() <= 0).isPresent()) {
            json.faultAt("least", "a logarithm needs \"least\" above 0: there is none of 0");
        }
        if (logarithm && (method == Method.RANK || method == Method.DISTANCE_TO_TARGET)) {
            json.fault("no logarithm is taken of a rank or of a distance to target");
        }
        return new Scoring.Normalised(method, in.direction(json), least.orElse(null), most.orElse(null), logarithm);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public void write(FunctionOut out) throws IOException {
        out.word("method", how.method());
        out.direction(how.direction());
        if (how.least() != null) {
            out.number("least", how.least());
        }
        if (how.most() != null) {
            out.number("most", how.most());
        }
        out.flag("logarithm", how.logarithm());
    }

    /** Declared bounds hold values back, where they are not the target. */
    @Override
    public Others others() {
        Bounds held = new Bounds(how.least(), how.most());
        return switch (how.method()) {
            case MIN_MAX -> new Others(Others.Look.ENDS, held, how.logarithm());
            case RANK, Z_SCORE -> new Others(Others.Look.ALL, held, how.logarithm());
            case GOALPOSTS, DISTANCE_TO_TARGET -> Others.NONE;
        };
    }

    @Override
    public Shape shape(Requirement requirement, Supplier<Spread> spread) {
        Direction direction = how.direction();
        Rational least = how.least();
        Rational most = how.most();
        switch (how.method()) {
            case GOALPOSTS:
                return least == null || most == null
                        ? Shape.Line.NOTHING
                        : between(least, most, () -> new Spread(true, List.of()));
            case MIN_MAX:
                return between(spread.get().least(), spread.get().most(), spread);
            case DISTANCE_TO_TARGET:
                if (most == null) {
                    return Shape.Line.NOTHING;
                }
                return direction == Direction.MORE ? Shape.Line.upTo(most) : new Shape.Above(most);
            case RANK:
                return new Shape.Place(spread.get(), direction, others().held());
            default:
                // Where all values are equal, none is away from the mean.
                return spread.get().least().equals(spread.get().most())
                        ? Shape.Line.NOTHING
                        : new Shape.Deviations(spread.get(), direction, others().held(), how.logarithm());
        }
    }

    private Shape between(Rational least, Rational most, Supplier<Spread> logarithms) {
        return how.logarithm() && least.compareTo(most) < 0
                ? new Shape.Logarithm(least, most, how.direction(), logarithms.get())
                : Shape.Line.between(least, most, how.direction());
    }

    /** Only goalposts are declared for themselves. */
    @Override
    public Optional<Shape.Straight> curve(Requirement requirement) {
        boolean hasEnds = how.method() == Method.GOALPOSTS && how.least() != null && how.most() != null;
        return hasEnds ? super.curve(requirement) : Optional.empty();
    }

    @Override
    public Bounds bounds() {
        return how.method() == Method.Z_SCORE ? Bounds.NONE : Bounds.UNIT;
    }

    /** As a z-score, an unknown figure lies between those that are known. */
    @Override
    public List<Real> range(Shape shape) {
        if (how.method() != Method.Z_SCORE) {
            return super.range(shape);
        }
        return shape instanceof Shape.Deviations deviations
                ? List.of(
                        shape.at(deviations.spread().least()),
                        shape.at(deviations.spread().most()))
                : List.of(Real.ZERO);
    }

    @Override
    public void prove(Claim claim) {
        if (claim.type() == FigureType.YES_NO) {
            claim.doubts().add(Severity.WARNING, "spread-of-yes-and-no", WORD);
        }
        Rational lowest = claim.figures().least();
        boolean positive = lowest != null && lowest.signum() > 0;
        if (how.logarithm() && how.least() == null && !positive) {
            claim.doubts().add(Severity.ERROR, "logarithm-of-zero", "0");
        }
    }

    @Override
    public String words(Words words, Rational points) {
        String method = how.method().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String text = words.say(
                "function.normalised." + method,
                words.number(points),
                how.least() == null ? "" : words.number(how.least()),
                how.most() == null ? "" : words.number(how.most()));
        return text
                + (how.logarithm() ? words.say("function.normalised.logarithm") : "")
                + (how.direction() == Direction.LESS ? words.say("function.normalised.less") : "");
    }
}
