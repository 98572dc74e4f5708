/**
 * In: the PBX's dial plan and a line's context. Out: what the line dials to have the PBX do something, as forward its calls. Found by
 * what an extension does rather than by its name, so that it works on FreePBX and on a hand-written dial plan. Pure.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.plan.feature;
