package freehold.server.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// An element of an answer. Paths name children with slashes between: `instancesSet/item/instanceId`.
public record Answer(Element element) {
    static Answer parse(byte[] xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Answer(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement());
        } catch (ParserConfigurationException | SAXException notXml) {
            throw new IOException("the answer is not XML: " + notXml.getMessage(), notXml);
        }
    }

    /// Every element at a path, in order.
    public List<Answer> all(String path) {
        var found = List.of(this);
        for (var name : path.split("/")) {
            found = found.stream().flatMap(it -> it.children(name).stream()).toList();
        }
        return found;
    }

    /// The text of the first element at a path; empty if there is none.
    public String text(String path) {
        return all(path).stream().findFirst().map(it -> it.element.getTextContent()).orElse("");
    }

    private List<Answer> children(String name) {
        var children = new ArrayList<Answer>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals(name)) {
                children.add(new Answer(child));
            }
        }
        return children;
    }
}
