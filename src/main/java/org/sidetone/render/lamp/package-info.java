/**
 * In: hints, their states and who talks with whom, at one moment. Out: the pages of lamps as each screen shows them. Pure.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.render.lamp;
