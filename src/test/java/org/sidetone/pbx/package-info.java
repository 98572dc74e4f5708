/** {@link org.sidetone.pbx.ScriptedAmi} plays the faults that a real Asterisk does not show on demand; all else is tried on real ones. */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx;
