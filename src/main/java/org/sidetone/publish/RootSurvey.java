package org.sidetone.publish;

import com.google.common.collect.ImmutableList;
import org.sidetone.config.Problem;
import org.sidetone.plan.Inventory;

/** What the TFTP root holds, and what is wrong with it. */
public record RootSurvey(Inventory inventory, ImmutableList<Problem> problems) {}
