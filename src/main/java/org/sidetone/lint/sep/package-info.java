/**
 * The elements of a phone's settings, SEP&lt;MAC&gt;.cnf.xml, in; what a phone refuses or misreads there, out. Where sources differ
 * a warning names both; an error stands only where they agree, or where what the line asks for cannot come true.
 */
@NullMarked
package org.sidetone.lint.sep;

import org.jspecify.annotations.NullMarked;
