package org.sidetone.pbx.ask;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Locale;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiAnswer;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/** With whom each device is connected, or who calls it: by device, {@code pjsip/1001}, as hints name it but in lower case. */
public enum OpenCalls implements Question<ImmutableListMultimap<String, OpenCalls.Partner>> {
    NOW;

    private static final String UNSET = "<unknown>";

    /**
     * The other end.
     *
     * @param name empty where it has none
     * @param ringing whether the device rings and this is the caller
     */
    public record Partner(String number, String name, boolean ringing) {}

    @Override
    public ImmutableListMultimap<String, Partner> ask(AmiSession session) throws PbxException {
        AmiAnswer answer = session.ask(AmiRequest.of("CoreShowChannels"));
        if (!answer.isSuccess()) {
            throw new PbxException("Asterisk does not tell who talks with whom (CoreShowChannels: " + answer.message()
                    + "); the manager user needs the privilege system or reporting");
        }
        ImmutableListMultimap.Builder<String, Partner> calls = ImmutableListMultimap.builder();
        for (AmiMessage channel : answer.events()) {
            String name = channel.first("Channel");
            String number = set(channel.first("ConnectedLineNum"));
            int end = name.lastIndexOf('-');
            if (end > 0 && !number.isEmpty()) {
                calls.put(
                        name.substring(0, end).toLowerCase(Locale.ROOT),
                        new Partner(
                                number,
                                set(channel.first("ConnectedLineName")),
                                channel.first("ChannelStateDesc").equals("Ringing")));
            }
        }
        return calls.build();
    }

    private static String set(String text) {
        return text.equals(UNSET) ? "" : text.strip();
    }
}
