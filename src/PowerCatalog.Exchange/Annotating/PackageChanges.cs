using System.Text;
using System.Xml.Linq;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Xlsx;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>
/// Changes to the small parts of a package, in memory. New parts have the names and the relative targets that every program expects
/// (<c>../comments1.xml</c>): some find notes by them alone.
/// </summary>
internal sealed class PackageChanges(Package package)
{
    // Real styles, notes and drawings are at most a few megabytes.
    private const int MostBytes = 32 << 20;

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const int MostNumbers = 1_000;

    private readonly HashSet<string> _moved = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, byte[]> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XDocument> _relations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Part, string Id), string> _added = [];
    private XDocument? _types;

    /// <summary>The parts that were changed or added, in the order in which they were.</summary>
    public IReadOnlyDictionary<string, byte[]> Written => _written;

    /// <summary>The part with the relationship of an id; null where there is none.</summary>
    public string? Target(string part, string id)
    {
        var target = _added.GetValueOrDefault((part, id)) ?? package.Target(part, id);
        return target is not null && Has(target) ? target : null;
    }

    /// <summary>The part that another one has of a type, as <c>styles</c>; null where it has none.</summary>
    public string? PartOfType(string part, string type) =>
        package.PartOfType(part, type) is { } target && Has(target) ? target : null;

    /// <summary>A part's markup, with its blanks.</summary>
    /// <exception cref="FileRefusedException">It is too large to be held, damaged or missing.</exception>
    public XDocument Load(string part)
    {
        using var reader = PartXml.Reader(Open(part));
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>A part's text.</summary>
    /// <exception cref="FileRefusedException">It is too large to be held, damaged or missing.</exception>
    public string LoadText(string part)
    {
        using var reader = new StreamReader(Open(part), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    public void Save(string part, XDocument document) => _written[part] = PartXml.Bytes(document);

    public void SaveText(string part, string text) => Save(part, Encoding.UTF8.GetBytes(text));

    public void Save(string part, byte[] content) => _written[part] = content;

    /// <summary>
    /// Moves the part of a relationship to a usual name, unless it has one and is named from its owner's folder on.
    /// </summary>
    /// <returns>The part, moved or not; null where there is none.</returns>
    public string? Move(string owner, Relation relation, string contentType, Func<int, string> nameOf)
    {
        if (Target(owner, relation.Id) is not { } part) return null;
        var usual = Enumerable.Range(1, MostNumbers).Any(number => RelativeTo(owner, nameOf(number)) == relation.Written);
        // What a part itself has would have to move with it.
        if (usual || package.RelationsOf(part).Count > 0) return part;
        var content = Open(part);
        var (_, moved) = Add(owner, relation.Type, contentType, nameOf, relation.Id);
        using var held = new MemoryStream();
        using (content) content.CopyTo(held);
        Save(moved, held.ToArray());
        _moved.Add(part);
        _types!.Root!.Elements().Where(type => Names(type, "PartName", part)).Remove();
        Save(Package.Types, _types);
        return moved;
    }

    /// <summary>The parts that were moved and are no longer there.</summary>
    public IReadOnlySet<string> Moved => _moved;

    /// <summary>Adds a part, which is still to be saved.</summary>
    /// <param name="owner">The part that has it.</param>
    /// <param name="type">The address of its type of relationship.</param>
    /// <param name="contentType">The type of its content.</param>
    /// <param name="nameOf">Its name by number.</param>
    /// <param name="id">The id of its relationship; a new one where null.</param>
    public (string Id, string Part) Add(string owner, string type, string contentType, Func<int, string> nameOf, string? id = null)
    {
        var links = RelationsOf(owner).Root!;
        RemoveDangling(owner, type, links);
        var part = Enumerable.Range(1, int.MaxValue).Select(nameOf).First(name => !Has(name));
        Save(part, []);
        Declare(part, contentType);
        if (id is null) id = FreeId(links);
        else links.Elements().Where(link => (string?)link.Attribute("Id") == id).Remove();
        links.Add(new XElement(
            links.Name.Namespace + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type),
            new XAttribute("Target", RelativeTo(owner, part))));
        Save(Relation.PartOf(owner), RelationsOf(owner));
        _added[(owner, id)] = part;
        return (id, part);
    }

    // A part that was not there must not come to be by the name of the new one.
    private void RemoveDangling(string owner, string type, XElement links)
    {
        var gone = package.RelationsOf(owner)
            .Where(relation => relation.Type == type && relation.Target is { } target && !Has(target)).Select(relation => relation.Id)
            .ToHashSet();
        links.Elements().Where(link => gone.Contains((string?)link.Attribute("Id") ?? "")).Remove();
    }

    private static string FreeId(XElement links)
    {
        var taken = links.Elements().Select(link => (string?)link.Attribute("Id") ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, taken.Count + 1).Select(number => $"rId{number}").First(id => !taken.Contains(id));
    }

    // From the owner's folder on.
    private static string RelativeTo(string owner, string part)
    {
        var from = owner.Split('/')[1..^1];
        var to = part.Split('/')[1..];
        var same = from.Zip(to).TakeWhile(pair => pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase)).Count();
        return string.Join('/', Enumerable.Repeat("..", from.Length - same).Concat(to[same..]));
    }

    private bool Has(string part) => _written.ContainsKey(part) || package.Has(part);

    private Stream Open(string part)
    {
        if (_written.TryGetValue(part, out var written)) return new MemoryStream(written, writable: false);
        try
        {
            if (package.LengthOf(part) <= MostBytes) return package.OpenBytes(part);
        }
        catch (FileRefusedException)
        {
            // It was read without this part.
        }

        throw new FileRefusedException(FileProblems.NotMarked(part));
    }

    private XDocument RelationsOf(string part)
    {
        if (_relations.TryGetValue(part, out var known)) return known;
        var name = Relation.PartOf(part);
        return _relations[part] = Has(name) ? Load(name) : new XDocument(new XElement(Links + "Relationships"));
    }

    // Drawings have their type by extension in every program, the other parts by name.
    private void Declare(string part, string contentType)
    {
        _types ??= Load(Package.Types);
        var root = _types.Root!;
        var extension = Path.GetExtension(part)[1..];
        if (extension == "xml")
        {
            root.Elements().Where(type => Names(type, "PartName", part)).Remove();
            root.Add(new XElement(Types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", contentType)));
        }
        else if (!root.Elements().Any(type => Names(type, "Extension", extension)))
        {
            root.AddFirst(
                new XElement(Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", contentType)));
        }

        Save(Package.Types, _types);
    }

    private static bool Names(XElement type, string attribute, string value) =>
        ((string?)type.Attribute(attribute))?.Equals(value, StringComparison.OrdinalIgnoreCase) == true;
}
