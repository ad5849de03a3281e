package freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;

/// The published conformance cases of both protocols, from the server's side: a request case is a body that must be
/// read as these parameters, an answer case is parameters that must be written as this XML.
///
/// XML is compared without namespaces and without empty elements (a list that is not there and an empty one are the
/// same to us), the order of differently named siblings does not matter, and times are compared as times.
class ProtocolTest {
    private static final String CLIENTS_READ = "how leniently a client reads; a server never writes that";
    private static final String ERROR_MEMBERS = "no error of EC2 or STS carries more than a code and a message";
    private static final String ERROR_ENVELOPE = "the envelope of errors is the wire's, tested there (DialectTest)";
    private static final String COMPRESSION = "neither EC2's nor STS's model compresses requests";

    /// Cases that are not run here, and why.
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("Ec2ProtocolIdempotencyTokenAutoFill", "a client makes a token up; the server reads what it gets"),
            Map.entry("QueryProtocolIdempotencyTokenAutoFill", "a client makes a token up; the server reads what it gets"),
            Map.entry("SDKAppliedContentEncoding_ec2Query", COMPRESSION),
            Map.entry("SDKAppendsGzipAndIgnoresHttpProvidedEncoding_ec2Query", COMPRESSION),
            Map.entry("SDKAppliedContentEncoding_awsQuery", COMPRESSION),
            Map.entry("SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsQuery", COMPRESSION),
            Map.entry("Ec2InvalidGreetingError", ERROR_ENVELOPE),
            Map.entry("QueryInvalidGreetingError", ERROR_ENVELOPE),
            Map.entry("QueryCustomizedError", ERROR_ENVELOPE),
            Map.entry("Ec2ComplexError", ERROR_MEMBERS),
            Map.entry("QueryComplexError", ERROR_MEMBERS));

    @TempDir static Path folder;

    @TestFactory
    Stream<DynamicTest> ec2QueryCases() throws Exception {
        return cases("ec2Query", "aws.protocoltests.ec2");
    }

    @TestFactory
    Stream<DynamicTest> awsQueryCases() throws Exception {
        return cases("awsQuery", "aws.protocoltests.query");
    }

    @Test
    void whatIsLeftOutExists() {
        var ids = new TreeSet<String>();
        for (var service : List.of(new SmithyService("ec2Query", "aws.protocoltests.ec2"), new SmithyService("awsQuery", "aws.protocoltests.query"))) {
            service.model().shapes().forEach(shape -> {
                for (var trait : List.of("httpRequestTests", "httpResponseTests")) {
                    service.tests(shape, trait).expectArrayNode().getElementsAs(ObjectNode.class).forEach(it -> ids.add(id(it)));
                }
            });
        }
        assertThat(ids).containsAll(LEFT_OUT.keySet());
    }

    private static Stream<DynamicTest> cases(String name, String namespace) throws Exception {
        var service = new SmithyService(name, namespace);
        var own = folder.resolve(name);
        java.nio.file.Files.createDirectories(own);
        var generated = new GeneratedService(service, name.toLowerCase(java.util.Locale.ROOT), own);
        var tests = new ArrayList<DynamicTest>();
        for (var operation : service.operations()) {
            for (var each : service.tests(operation, "httpRequestTests").expectArrayNode().getElementsAs(ObjectNode.class)) {
                add(tests, each, () -> request(service, generated, operation, each));
            }
            for (var each : service.tests(operation, "httpResponseTests").expectArrayNode().getElementsAs(ObjectNode.class)) {
                add(tests, each, () -> answer(service, generated, operation, each));
            }
        }
        return tests.stream();
    }

    private static void add(List<DynamicTest> tests, ObjectNode each, org.junit.jupiter.api.function.Executable test) {
        if (!LEFT_OUT.containsKey(id(each))) {
            tests.add(DynamicTest.dynamicTest(id(each), test));
        }
    }

    private static String id(ObjectNode test) {
        return test.expectStringMember("id").getValue();
    }

    private static void request(SmithyService service, GeneratedService generated, OperationShape operation, ObjectNode test) throws Exception {
        var api = generated.api(operation.getId().getName());
        var body = test.getStringMemberOrDefault("body", "");
        var request = api.parse(Params.ofForm(body.getBytes(StandardCharsets.UTF_8)));
        if (operation.getInput().isPresent()) {
            Shape shape = service.model().expectShape(operation.getInput().get());
            var expected = generated.value(shape, test.getObjectMember("params").orElse(ObjectNode.objectNodeBuilder().build()));
            assertThat(request).usingRecursiveComparison().withEqualsForType(Double::equals, Double.class).isEqualTo(expected);
        }
    }

    private static void answer(SmithyService service, GeneratedService generated, OperationShape operation, ObjectNode test) throws Exception {
        var api = generated.api(operation.getId().getName());
        var out = new XmlOut();
        if (operation.getOutput().isPresent()) {
            var shape = service.model().expectShape(operation.getOutput().get());
            api.write(out, generated.value(shape, test.getObjectMember("params").orElse(ObjectNode.objectNodeBuilder().build())));
        }
        var body = test.getStringMemberOrDefault("body", ""); // none: the case says nothing of what is written
        var expected = parse(body.isEmpty() ? "<nothing/>" : body);
        var result = children(expected).stream().filter(it -> it.getNodeName().endsWith("Result")).findFirst();
        var actual = parse("<answer>" + out + "</answer>");
        assertThat(normal(actual)).isEqualTo(normal(result.orElse(expected)));
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && !List.of("requestId", "RequestId", "ResponseMetadata").contains(child.getNodeName())) {
                children.add(child);
            }
        }
        return children;
    }

    /// Everything within an element, in a form that can be compared.
    private static String normal(Element element) {
        var children = children(element);
        if (children.isEmpty()) {
            return element.getElementsByTagName("*").getLength() > 0 ? "" : time(element.getTextContent());
        }
        var parts = new ArrayList<String>();
        for (var child : children) {
            var within = normal(child);
            if (!within.isEmpty()) {
                parts.add("<" + child.getNodeName() + ">" + within);
            }
        }
        parts.sort((a, b) -> a.substring(0, a.indexOf('>')).compareTo(b.substring(0, b.indexOf('>'))));
        return String.join("\n", parts);
    }

    private static String time(String text) {
        try {
            return java.time.OffsetDateTime.parse(text.strip()).toInstant().toString();
        } catch (java.time.DateTimeException _) {
            return text.isBlank() ? "" : text;
        }
    }
}
