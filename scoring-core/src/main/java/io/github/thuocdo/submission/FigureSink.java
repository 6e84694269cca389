package io.github.thuocdo.submission;

import io.github.thuocdo.finding.Finding;

/** Takes what a source holds while it is read. */
interface FigureSink {
    /** A unit of which something was submitted, be it nothing. */
    void touch(String unit);

    /** One figure. */
    void add(String unit, Entry entry);

    /** Takes the name by which a row calls its unit besides the code. */
    void mention(String unit, UnitMention mention);

    /** Something that was noticed. */
    void note(Finding finding);

    /** The source, once it is read. */
    void source(FigureSource source);
}
