/** The phone's dial plan: how it reads the file and what it does with each key. From Cisco's own SIP stack, as open-sourced. */
package standin.dial;
