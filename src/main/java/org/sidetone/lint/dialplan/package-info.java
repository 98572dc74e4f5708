/**
 * In: the text of a dial plan file (DIALTEMPLATE). Out: what a phone refuses or misreads in it, by line. Reads it as Cisco's own
 * tokenizer does, which is no XML parser.
 */
@NullMarked
package org.sidetone.lint.dialplan;

import org.jspecify.annotations.NullMarked;
