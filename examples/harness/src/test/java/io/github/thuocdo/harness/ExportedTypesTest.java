package io.github.thuocdo.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.thuocdo.Scorer;
import io.github.thuocdo.criteria.CriteriaSet;
import io.github.thuocdo.criteria.Horizon;
import io.github.thuocdo.criteria.Plan;
import io.github.thuocdo.harness.annex.AnnexDraft;
import io.github.thuocdo.harness.annex.SetBook;
import io.github.thuocdo.harness.annex.Skeleton;
import io.github.thuocdo.harness.calendar.DutyCalendar;
import io.github.thuocdo.harness.form.Form;
import io.github.thuocdo.harness.page.Answers;
import io.github.thuocdo.harness.page.Changes;
import io.github.thuocdo.harness.page.Page;
import io.github.thuocdo.harness.result.AnswerBook;
import io.github.thuocdo.harness.result.ResultBook;
import io.github.thuocdo.harness.workbook.FigureFiles;
import io.github.thuocdo.harness.workbook.FigureLimits;
import io.github.thuocdo.harness.workbook.Sheet;
import io.github.thuocdo.harness.workbook.Workbook;
import io.github.thuocdo.harness.workbook.WorkbookFigures;
import io.github.thuocdo.harness.workbook.WorkbookLimits;
import io.github.thuocdo.insight.Duties;
import io.github.thuocdo.insight.InsightAnswers;
import io.github.thuocdo.ranking.Ranking;
import io.github.thuocdo.report.Answer;
import io.github.thuocdo.rules.YenDinh;
import io.github.thuocdo.submission.ReadingLimits;
import io.github.thuocdo.submission.Submissions;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The types that programs use of the exported packages: each refuses null at once, by the name of the argument. */
class ExportedTypesTest {
    private static final List<Class<?>> TYPES = List.of(
            Main.class,
            Answers.class,
            Changes.class,
            Page.class,
            AnswerBook.class,
            ResultBook.class,
            DutyCalendar.class,
            Form.class,
            AnnexDraft.class,
            AnnexDraft.Result.class,
            SetBook.class,
            Skeleton.class,
            FigureFiles.class,
            FigureFiles.Folder.class,
            FigureLimits.class,
            Workbook.class,
            WorkbookFigures.class);

    @TempDir
    static Path folder;

    private static final Map<Class<?>, Object> SAMPLES = new HashMap<>();

    @BeforeAll
    static void makeSamples() throws Exception {
        CriteriaSet set = YenDinh.criteria();
        Ranking ranking = Scorer.of(set)
                .rank(
                        YenDinh.units().communes(),
                        Submissions.read(Path.of("../data/yen-dinh-2025.csv")),
                        Horizon.Y2025);
        Duties duties = Duties.of(ranking).orElseThrow();
        Form form = Form.of(ranking.plan(), YenDinh.units().communes().units());
        Path file = folder.resolve("form.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            form.writeXlsx(out);
        }
        Workbook workbook = Workbook.open(file, WorkbookLimits.STANDARD);
        sample(Ranking.class, ranking);
        sample(Plan.class, ranking.plan());
        sample(CriteriaSet.class, set);
        sample(Duties.class, duties);
        sample(Answer.class, InsightAnswers.of(duties));
        sample(Answers.class, Answers.of(ranking));
        sample(Page.class, Page.of(ranking));
        sample(ResultBook.class, ResultBook.of(ranking));
        sample(AnswerBook.class, AnswerBook.of(InsightAnswers.of(duties)));
        sample(DutyCalendar.class, new DutyCalendar(duties, Locale.ENGLISH));
        sample(Form.class, form);
        sample(Workbook.class, workbook);
        sample(Sheet.class, workbook.sheets().get(0));
        sample(WorkbookLimits.class, WorkbookLimits.STANDARD);
        sample(FigureLimits.class, FigureLimits.STANDARD);
        sample(ReadingLimits.class, ReadingLimits.STANDARD);
        sample(Path.class, file);
        makeSamplesOfTheJdk();
    }

    private static void makeSamplesOfTheJdk() {
        sample(List.class, List.of());
        sample(Optional.class, Optional.empty());
        sample(Locale.class, Locale.ENGLISH);
        sample(String.class, "a");
        sample(String[].class, new String[] {"--version"});
        sample(InputStream.class, InputStream.nullInputStream());
        sample(OutputStream.class, OutputStream.nullOutputStream());
        sample(PrintStream.class, new PrintStream(OutputStream.nullOutputStream()));
        sample(UnaryOperator.class, UnaryOperator.identity());
        sample(int.class, 1);
    }

    @AfterAll
    static void closeTheWorkbook() throws Exception {
        if (SAMPLES.get(Workbook.class) instanceof Workbook workbook) {
            workbook.close();
        }
    }

    private static void sample(Class<?> type, Object value) {
        SAMPLES.put(type, value);
    }

    @Test
    void nullIsRefusedByName() throws Exception {
        List<String> silent = new ArrayList<>();
        int tried = 0;
        for (Class<?> type : TYPES) {
            List<Executable> all = new ArrayList<>(List.of(type.getConstructors()));
            for (Method method : type.getDeclaredMethods()) {
                boolean isReached = Modifier.isStatic(method.getModifiers()) || SAMPLES.containsKey(type);
                boolean isOwn =
                        !method.isSynthetic() && !List.of("equals", "main").contains(method.getName());
                if (Modifier.isPublic(method.getModifiers()) && isReached && isOwn) {
                    all.add(method);
                }
            }
            for (Executable each : all) {
                Parameter[] parameters = each.getParameters();
                for (int k = 0; k < parameters.length; k++) {
                    if (!parameters[k].getType().isPrimitive()) {
                        tried++;
                        if (!isRefusedByName(each, SAMPLES.get(type), k)) {
                            silent.add(each + ": " + parameters[k].getName());
                        }
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(tried).isGreaterThan(30);
    }

    private static boolean isRefusedByName(Executable called, @Nullable Object receiver, int at) throws Exception {
        Parameter[] parameters = called.getParameters();
        Object[] values = new Object[parameters.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == at ? null : SAMPLES.get(parameters[i].getType());
            assertThat(i == at || values[i] != null)
                    .as("a sample of %s", parameters[i].getType())
                    .isTrue();
        }
        try {
            if (called instanceof Method method) {
                method.invoke(receiver, values);
            } else {
                ((Constructor<?>) called).newInstance(values);
            }
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof NullPointerException refused
                    && parameters[at].getName().equals(refused.getMessage());
        }
    }
}
