package io.github.thuocdo.harness.form;

import io.github.thuocdo.harness.form.Formula.Part;
import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.Optional;

/** The content of the cells of a form that are filled in. */
@FunctionalInterface
interface Filling {
    /** Nothing yet. */
    Filling BLANK = (unit, code, part) -> Optional.empty();

    /** A number, a text or a day; empty for a cell that is left empty. */
    Optional<Object> of(AdministrativeUnit unit, String code, Part part);
}
