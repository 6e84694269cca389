package io.github.thuocdo.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The answer to a question about rankings, ready to be written in every form: see {@link Report#of(Answer, Locale)}. */
public interface Answer {

    /**
     * The answer as data: the keys of a JSON object, in their order.
     *
     * @return values are maps with text keys, lists, texts, numbers, yes or no, and Optionals of these, which are empty where
     *     there is nothing to say
     */
    Map<String, Object> data(Locale locale);

    /** The answer as rows of cells, the heading first; an empty cell where there is nothing to say. */
    List<List<String>> rows(Locale locale);

    /** Tells the same rows one after the other: an answer that is long need not hold all of them at once. */
    default void eachRow(Locale locale, Consumer<List<String>> told) {
        Objects.requireNonNull(told, "told");
        rows(locale).forEach(told);
    }

    /** The answer for a person, in lines of at most 80 columns. */
    String text(Locale locale);

    /**
     * The parts that make up the same text, each made when it is asked for: a text that is long need not be held as one. A part ends
     * where a line does.
     */
    default Stream<String> texts(Locale locale) {
        return Stream.of(text(locale));
    }
}
