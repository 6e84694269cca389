package io.github.thuocdo.consistency;

import io.github.thuocdo.submission.AdministrativeUnit;
import java.util.List;

/**
 * Everything that one unit reported, as consistency rules match it. One fact a unit, so that many units may stand before
 * the rules at once and no rule compares one unit's figures with another's.
 *
 * <pre>{@code
 * $report : UnitReport( $three : figure( "online-level3" ), $four : figure( "online-level4" ) )
 * }</pre>
 */
public interface UnitReport {

    /** The unit that reports. */
    AdministrativeUnit unit();

    /** The figure that counts for an indicator; one without a value where nothing was reported. */
    ReportedFigure figure(String indicator);

    /** The figures that count for some indicators, in their order. */
    List<ReportedFigure> figures(List<String> indicators);

    /** The number of figures that name no evidence. */
    int withoutEvidence();
}
