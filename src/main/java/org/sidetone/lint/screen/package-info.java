/** In: an object that a phone would be shown ({@code CiscoIPPhoneMenu} …). Out: what a phone would refuse or misread. Pure. */
@NullMarked
package org.sidetone.lint.screen;

import org.jspecify.annotations.NullMarked;
