package org.sidetone.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import com.google.common.net.HostAndPort;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sidetone.plan.locale.NetworkLocale;
import org.sidetone.render.tone.TonesFile;

/**
 * The elements of a SEP file in Cisco's words, written in the order of the record components. Where a value is not obvious the
 * record that holds it says why.
 */
final class SepElements {
    static final int SPEED_DIAL = 2;
    static final int LINE = 9;
    static final int SERVICE = 20;
    static final int BUSY_LAMP = 21;

    private SepElements() {}

    @JacksonXmlRootElement(localName = "device")
    record Device(
            String deviceProtocol,
            int ipAddressMode,
            DevicePool devicePool,
            SipProfile sipProfile,
            CommonProfile commonProfile,
            String loadInformation,
            VendorConfig vendorConfig,
            String versionStamp,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UserLocale userLocale,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String networkLocale,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            NetworkLocaleInfo networkLocaleInfo,

            int deviceSecurityMode,
            String authenticationURL,
            String directoryURL,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String idleURL,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long idleTimeout,

            String informationURL,
            String messagesURL,
            String servicesURL,
            int transportLayerProtocol,
            String certHash,
            boolean encrConfig,
            int dialToneSetting) {}

    record UserLocale(
            String name,
            int uid,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String langCode,

            String version,
            String winCharSet) {
        static @Nullable UserLocale of(Optional<org.sidetone.plan.locale.UserLocale> locale) {
            return locale.map(pack ->
                            new UserLocale(pack.folder(), 1, pack.langCode().orElse(null), "1.0.0.0-1", pack.charset()))
                    .orElse(null);
        }
    }

    /** @param version the phone fetches its tones again when it is another */
    record NetworkLocaleInfo(String name, int uid, String version) {
        static @Nullable NetworkLocaleInfo of(Optional<NetworkLocale> locale) {
            return locale.map(tones -> new NetworkLocaleInfo(tones.folder(), 64, TonesFile.version(tones)))
                    .orElse(null);
        }
    }

    record DevicePool(DateTimeSetting dateTimeSetting, CallManagerGroup callManagerGroup) {}

    record DateTimeSetting(
            String dateTemplate,
            String timeZone,

            @JacksonXmlElementWrapper(localName = "ntps") @JacksonXmlProperty(localName = "ntp")
            List<Ntp> ntps) {}

    record Ntp(String name, String ntpMode) {}

    record CallManagerGroup(
            @JacksonXmlElementWrapper(localName = "members") @JacksonXmlProperty(localName = "member")
            List<Member> members) {}

    record Member(@JacksonXmlProperty(isAttribute = true) int priority, CallManager callManager) {}

    /** ports stands before processNodeName: reading the name closes the entry (Cisco's SIP stack, process_ccm_config). */
    @JsonPropertyOrder({"ports", "processNodeName"})
    record CallManager(Ports ports, String processNodeName) {}

    record Ports(int ethernetPhonePort, int sipPort) {}

    record SipProfile(
            SipProxies sipProxies,
            SipCallFeatures sipCallFeatures,
            SipStack sipStack,
            int autoAnswerTimer,
            boolean autoAnswerAltBehavior,
            boolean autoAnswerOverride,
            boolean transferOnhookEnabled,
            boolean enableVad,
            String preferredCodec,
            int dtmfAvtPayload,
            int dtmfDbLevel,
            String dtmfOutofBand,
            boolean alwaysUsePrimeLine,
            boolean alwaysUsePrimeLineVoiceMail,
            int kpml,
            boolean natEnabled,
            String phoneLabel,
            int stutterMsgWaiting,
            boolean callStats,
            int silentPeriodBetweenCallWaitingBursts,
            boolean disableLocalSpeedDialConfig,
            int startMediaPort,
            int stopMediaPort,

            @JacksonXmlElementWrapper(localName = "sipLines") @JacksonXmlProperty(localName = "line")
            List<Line> sipLines,

            int voipControlPort,
            int dscpForAudio,
            int ringSettingBusyStationPolicy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String dialTemplate) {}

    /** @param outboundProxy where all requests go instead; plain SIP heeds it by Cisco's SIP stack, a field guide has it beside USECALLMANAGER */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SipProxies(
            @Nullable String outboundProxy, @Nullable Integer outboundProxyPort, boolean registerWithProxy) {
        static SipProxies of(Optional<HostAndPort> outboundProxy) {
            return new SipProxies(
                    outboundProxy.map(HostAndPort::getHost).orElse(null),
                    outboundProxy.map(HostAndPort::getPort).orElse(null),
                    true);
        }
    }

    /**
     * @param callPickupURI a feature code: the x-cisco-serviceuri names that phones send else are unknown to a stock PBX
     * @param anonymousCallBlock 2 is off and cannot be changed by the user, as are callerIdBlocking and dndControl
     */
    record SipCallFeatures(
            boolean cnfJoinEnabled,
            String callPickupURI,
            String callPickupGroupURI,
            boolean rfc2543Hold,
            int callHoldRingback,
            boolean localCfwdEnable,
            boolean semiAttendedTransfer,
            int anonymousCallBlock,
            int callerIdBlocking,
            int dndControl,
            boolean remoteCcEnable) {
        /** *8 is Asterisk's own pickup code (features.conf pickupexten) and FreePBX's. */
        static final SipCallFeatures USUAL = new SipCallFeatures(true, "*8", "*8", false, 2, true, true, 2, 2, 2, true);
    }

    /** Times in seconds, timerT1 and timerT2 in milliseconds; Cisco's own defaults but for the registration. */
    record SipStack(
            int sipInviteRetx,
            int sipRetx,
            int timerInviteExpires,
            int timerRegisterExpires,
            int timerRegisterDelta,
            int timerKeepAliveExpires,
            int timerSubscribeExpires,
            int timerSubscribeDelta,
            int timerT1,
            int timerT2,
            int maxRedirects,
            boolean remotePartyID,
            String userInfo) {
        static SipStack usual(int registerSeconds) {
            return new SipStack(6, 10, 180, registerSeconds, 5, 120, 120, 5, 500, 4000, 70, true, "None");
        }
    }

    /** A line or another key; what a kind does not have is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @JacksonXmlProperty(isAttribute = true) int button,
            int featureID,
            String featureLabel,
            @Nullable String proxy,
            @Nullable Integer port,
            @Nullable String name,
            @Nullable String displayName,
            @Nullable AutoAnswer autoAnswer,
            @Nullable Integer callWaiting,
            @Nullable String authName,
            @Nullable String authPassword,
            @Nullable Boolean sharedLine,
            @Nullable Integer messageWaitingLampPolicy,
            @Nullable String messagesNumber,
            @Nullable Integer ringSettingIdle,
            @Nullable Integer ringSettingActive,
            @Nullable String contact,
            @Nullable ForwardCallInfoDisplay forwardCallInfoDisplay,
            @Nullable String speedDialNumber,
            @JsonProperty("serviceURI") @Nullable String serviceUri) {

        static Line line(
                int button,
                String label,
                String proxy,
                int port,
                String name,
                String displayName,
                String authName,
                String authPassword,
                String messagesNumber,
                String contact) {
            return new Line(
                    button,
                    LINE,
                    label,
                    proxy,
                    port,
                    name,
                    displayName,
                    AutoAnswer.OFF,
                    // Bit 0 on, bit 1 fixed (Cisco's SIP stack masks with 1): call waiting is on.
                    3,
                    authName,
                    authPassword,
                    false,
                    1,
                    messagesNumber,
                    4,
                    5,
                    contact,
                    ForwardCallInfoDisplay.USUAL,
                    null,
                    null);
        }

        static Line dial(int button, int featureID, String label, String number) {
            return other(button, featureID, label, number, null);
        }

        static Line service(int button, String label, String address) {
            return other(button, SERVICE, label, null, address);
        }

        private static Line other(
                int button, int featureID, String label, @Nullable String number, @Nullable String address) {
            return new Line(
                    button, featureID, label, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, number, address);
        }
    }

    record AutoAnswer(int autoAnswerEnabled) {
        /** Off, and the user cannot change it. */
        static final AutoAnswer OFF = new AutoAnswer(2);
    }

    record ForwardCallInfoDisplay(
            boolean callerName, boolean callerNumber, boolean redirectedNumber, boolean dialedNumber) {
        static final ForwardCallInfoDisplay USUAL = new ForwardCallInfoDisplay(true, true, false, true);
    }

    record CommonProfile(String phonePassword, boolean backgroundImageAccess, int callLogBlfEnabled) {}

    /**
     * @param settingsAccess 1: the owner may change the network settings
     * @param webAccess 1 is off: the phone's own page shows its configuration to anyone; 0 is on
     * @param sshAccess 1 is off
     */
    record VendorConfig(
            boolean disableSpeaker,
            boolean disableSpeakerAndHeadset,
            int pcPort,
            int settingsAccess,
            int garp,
            int voiceVlanAccess,
            int videoCapability,
            int autoSelectLineEnable,
            int webAccess,
            int spanToPCPort,
            int loggingDisplay,
            String loadServer,
            int sshAccess) {
        /** @param web whether the phone's own web server is on */
        static VendorConfig of(boolean web) {
            return new VendorConfig(false, false, 0, 1, 0, 0, 0, 0, web ? 0 : 1, 1, 1, "", 1);
        }
    }
}
