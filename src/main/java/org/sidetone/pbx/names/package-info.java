/** In: names for numbers. Out: the same in the PBX's AstDB, without touching what others wrote there. */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx.names;
