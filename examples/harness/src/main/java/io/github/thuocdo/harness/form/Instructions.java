package io.github.thuocdo.harness.form;

import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.criteria.Policies.EmptyDenominator;
import io.github.thuocdo.harness.book.Book;
import io.github.thuocdo.ranking.OwedFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The instructions for filling in a form, in sentences. */
final class Instructions {
    private final Plan plan;
    private final List<OwedFigure> owed;
    private final List<FormLine> lines;
    private final String checked;
    private final FormTexts texts;

    /**
     * The instructions of a form.
     *
     * @param checked the options with which the form is checked, each followed by a space
     */
    Instructions(Plan plan, List<OwedFigure> owed, List<FormLine> lines, String checked, FormTexts texts) {
        this.checked = checked;
        this.lines = lines;
        this.plan = plan;
        this.owed = owed;
        this.texts = texts;
    }

    void write(Book book, boolean isWide, boolean isLive) {
        book.sheet(
                texts.say("sheet.instructions"),
                tab -> InstructionSheet.write(
                        tab,
                        texts.say("title", plan.set().title().in(texts.locale())),
                        sentences(isWide, isLive),
                        texts));
    }

    /** Whether the set says of a criterion what a denominator of 0 gives. */
    private boolean saysOverNothing() {
        return plan.scored().stream()
                .anyMatch(criterion ->
                        criterion.emptyDenominator(plan.set().policies()) != EmptyDenominator.Gives.NOT_APPLICABLE);
    }

    private List<String> sentences(boolean isWide, boolean isLive) {
        long scored = lines.stream().filter(FormLine::isScored).count();
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.say(
                scored == lines.size() ? "instructions.what-scored" : "instructions.what",
                texts.wording().profile(plan, OptionalInt.empty()),
                Integer.toString(lines.size()),
                Long.toString(scored),
                Long.toString(lines.size() - scored)));
        if (owed.size() < lines.size()) {
            sentences.add(texts.say("instructions.once", Integer.toString(owed.size())));
        }
        sentences.add(texts.say("instructions.where"));
        sentences.add(texts.say(isWide ? "instructions.wide" : "instructions.counts"));
        for (String key :
                List.of("numbers", "yes-no", "days", "nothing", isWide ? "wide-not-applicable" : "not-applicable")) {
            sentences.add(texts.say("instructions." + key));
        }
        if (!isWide) {
            sentences.add(texts.say(saysOverNothing() ? "instructions.zero-declared" : "instructions.zero"));
            sentences.add(texts.say("instructions.evidence"));
        }
        sentences.add(texts.say(isLive ? "instructions.live" : "instructions.too-large"));
        Calculation.obstacle(plan)
                .ifPresent(obstacle -> sentences.add(texts.say("instructions.cannot", texts.say(obstacle))));
        plan.set().scoringNote().ifPresent(note -> sentences.add(note.in(texts.locale())));
        sentences.add(texts.say("instructions.protected"));
        sentences.add(texts.say("instructions.hand-in", checked));
        return sentences.stream().filter(sentence -> !sentence.isBlank()).toList();
    }
}
