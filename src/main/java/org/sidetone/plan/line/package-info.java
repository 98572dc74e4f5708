/** What a phone's lines are: extensions of the PBX, or accounts at other registrars that stand in the settings. */
@org.jspecify.annotations.NullMarked
package org.sidetone.plan.line;
