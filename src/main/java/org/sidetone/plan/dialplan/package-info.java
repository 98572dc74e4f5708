/**
 * In: the PBX's dial plan and the contexts of a phone's lines. Out: a {@link org.sidetone.plan.dialplan.DialTemplate}, the rules by
 * which the phone knows when a number is complete. The phone sends what was typed, unchanged; a mistake may make it wait, never
 * dial early. Pure.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.plan.dialplan;
