package org.sidetone.pbx.ask.call;

import java.time.Duration;

/**
 * @param slot the number that it lies under
 * @param parker the device that parked it and that it comes back to, {@code PJSIP/1002}; empty where nobody did
 * @param since when it lies there
 */
public record ParkedCall(String slot, Caller caller, String parker, Duration since) {}
