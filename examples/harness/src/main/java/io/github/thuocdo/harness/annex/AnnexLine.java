package io.github.thuocdo.harness.annex;

import java.util.List;

/**
 * One line of an annex: a group, or an indicator with its points. What is empty is not stated.
 *
 * @param row where it stands in its file, from 1 on; 0 for one that is written
 * @param no its number, {@code 1.2}
 * @param name what it is called
 * @param points the most points, as they are written
 * @param method how it is determined and scored
 * @param evidence what proves it
 * @param collected where it is collected from
 * @param verified who verifies it
 */
record AnnexLine(
        int row,
        String no,
        String name,
        String points,
        String method,
        String evidence,
        String collected,
        String verified) {

    /** Its cells, in the order of the columns. */
    List<String> cells() {
        return List.of(no, name, points, method, evidence, collected, verified);
    }
}
