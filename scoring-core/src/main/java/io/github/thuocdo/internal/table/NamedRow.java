package io.github.thuocdo.internal.table;

import java.util.Map;
import java.util.Set;

/**
 * A row whose cells bear their own names: an object of JSON.
 *
 * @param number the line on which it begins, from 1 on
 * @param cells the cell under each name, in the order of the file; "" for nothing
 * @param nested the names under which there is an object or a list
 * @param ofRows the first name under which there is a list of objects, as where an answer of a service holds its rows; "" for none
 */
public record NamedRow(int number, Map<String, String> cells, Set<String> nested, String ofRows) {}
