package io.github.thuocdo.internal.scoring.exact;

import io.github.thuocdo.criteria.Criterion;
import io.github.thuocdo.criteria.Pillar;
import java.util.List;

/** A pillar with its scored criteria, and the groups below it. */
public record Group(Pillar pillar, List<Criterion> criteria, List<Group> below) {}
