package dev.headgate.collector.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headgate.contract.Json;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class XmlAnswerTest {

    @Test
    void flags_become_booleans_under_the_name_of_their_document() {
        var xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <PublicAccessBlockConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
                  <BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>FALSE</IgnorePublicAcls>
                </PublicAccessBlockConfiguration>""";

        assertThat(tree(xml))
                .isEqualTo(json(
                        "{\"PublicAccessBlockConfiguration\":{\"BlockPublicAcls\":true,\"IgnorePublicAcls\":false}}"));
    }

    @Test
    void a_rule_alone_is_a_list_of_one() {
        assertThat(
                        tree(
                                "<LifecycleConfiguration><Rule><ID>a</ID><Expiration><Days>7</Days></Expiration></Rule></LifecycleConfiguration>"))
                .isEqualTo(json("{\"Rules\":[{\"ID\":\"a\",\"Expiration\":{\"Days\":7}}]}"));
    }

    @Test
    void the_rule_of_an_object_lock_is_no_list() {
        assertThat(
                        tree(
                                "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention>"
                                        + "<Mode>GOVERNANCE</Mode><Days>30</Days></DefaultRetention></Rule></ObjectLockConfiguration>"))
                .isEqualTo(json("{\"ObjectLockConfiguration\":{\"ObjectLockEnabled\":\"Enabled\",\"Rule\":"
                        + "{\"DefaultRetention\":{\"Mode\":\"GOVERNANCE\",\"Days\":30}}}}"));
    }

    @Test
    void a_grantee_keeps_its_type() {
        assertThat(tree("<AccessControlPolicy><Owner><ID>o</ID></Owner><AccessControlList><Grant><Grantee "
                        + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"Group\"><URI>http://u</URI></Grantee>"
                        + "<Permission>READ</Permission></Grant></AccessControlList></AccessControlPolicy>"))
                .isEqualTo(json(
                        "{\"Owner\":{\"ID\":\"o\"},\"Grants\":[{\"Grantee\":{\"Type\":\"Group\",\"URI\":\"http://u\"},"
                                + "\"Permission\":\"READ\"}]}"));
    }

    @Test
    void an_empty_document_and_an_empty_list_stay_empty() {
        assertThat(tree("<VersioningConfiguration/>")).isEqualTo(json("{}"));
        assertThat(tree("<VersioningConfiguration></VersioningConfiguration>")).isEqualTo(json("{}"));
        assertThat(tree("<Tagging><TagSet/></Tagging>")).isEqualTo(json("{\"TagSet\":[]}"));
    }

    @Test
    void names_of_the_xml_become_names_of_the_json() {
        assertThat(tree("<NotificationConfiguration><CloudFunctionConfiguration><CloudFunction>arn:f</CloudFunction>"
                        + "<Event>s3:ObjectCreated:*</Event></CloudFunctionConfiguration><EventBridgeConfiguration/>"
                        + "</NotificationConfiguration>"))
                .isEqualTo(json("{\"LambdaFunctionConfigurations\":[{\"LambdaFunctionArn\":\"arn:f\","
                        + "\"Events\":[\"s3:ObjectCreated:*\"]}],\"EventBridgeConfiguration\":\"\"}"));
    }

    @Test
    void both_rules_of_a_filter_and_all_fields_of_an_inventory_are_kept() {
        assertThat(tree("<NotificationConfiguration><QueueConfiguration><Queue>arn:q</Queue><Filter><S3Key>"
                        + "<FilterRule><Name>Prefix</Name><Value>in/</Value></FilterRule>"
                        + "<FilterRule><Name>Suffix</Name><Value>.json</Value></FilterRule>"
                        + "</S3Key></Filter></QueueConfiguration></NotificationConfiguration>"))
                .isEqualTo(
                        json(
                                "{\"QueueConfigurations\":[{\"QueueArn\":\"arn:q\",\"Filter\":{\"Key\":{\"FilterRules\":["
                                        + "{\"Name\":\"Prefix\",\"Value\":\"in/\"},{\"Name\":\"Suffix\",\"Value\":\".json\"}]}}}]}"));
        assertThat(tree("<ListInventoryConfigurationsResult><InventoryConfiguration><Id>all</Id><OptionalFields>"
                        + "<Field>Size</Field><Field>StorageClass</Field></OptionalFields>"
                        + "</InventoryConfiguration></ListInventoryConfigurationsResult>"))
                .isEqualTo(json("{\"InventoryConfigurationList\":[{\"Id\":\"all\","
                        + "\"OptionalFields\":[\"Size\",\"StorageClass\"]}]}"));
    }

    @Test
    void a_tag_named_true_stays_text_and_entities_are_read() {
        assertThat(
                        tree(
                                "<Tagging><TagSet><Tag><Key>Days</Key><Value>true &amp; &#x41;&lt;<![CDATA[<b>]]></Value></Tag></TagSet></Tagging>"))
                .isEqualTo(json("{\"TagSet\":[{\"Key\":\"Days\",\"Value\":\"true & A<<b>\"}]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "<a>",
                "<a></b>",
                "<a",
                "<a b='>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
                "<x>&e;</x>",
                "<x>&#xFFFFFFF;</x>",
                "<LifecycleConfiguration><Rule><Expiration><Days>soon</Days></Expiration></Rule></LifecycleConfiguration>"
            })
    void what_is_no_answer_is_refused(String xml) {
        assertThatThrownBy(() -> XmlAnswer.parse(xml)).isInstanceOf(MalformedXml.class);
    }

    @Test
    void depth_is_limited() {
        assertThatThrownBy(() -> XmlAnswer.parse("<a>".repeat(10_000))).isInstanceOf(MalformedXml.class);
    }

    @Test
    void no_damage_to_an_answer_does_more_than_be_refused() {
        var seed = 20_261_123L;
        var random = new Random(seed);
        var good = "<A xsi:type=\"G\"><Rule><Days>1</Days><!-- c --><X>a&lt;b</X></Rule><TagSet><Tag/></TagSet></A>";
        for (var i = 0; i < 20_000; i++) {
            var bad = new StringBuilder(good);
            for (var changes = random.nextInt(4); changes >= 0; changes--) {
                bad.setCharAt(random.nextInt(bad.length()), "<>/&;'\"! \0aT-".charAt(random.nextInt(13)));
            }
            try {
                XmlAnswer.parse(bad.toString());
            } catch (MalformedXml _) {
                continue;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", document " + bad, e);
            }
        }
    }

    private static JsonNode tree(String xml) {
        return XmlAnswer.parse(xml).tree();
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text);
    }
}
