using System.IO.Compression;
using System.Text;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// The parts of a workbook's package (ISO/IEC 29500-2). A part is checked when it is first read, so that only the parts that are read
/// decide: a theme that is missing, a picture that is damaged or a link that is no address is no damage.
/// </summary>
internal sealed class Package : IDisposable
{
    /// <summary>The part that gives the types of the others.</summary>
    public const string Types = "/[Content_Types].xml";

    private const string UsualMain = "/xl/workbook.xml";

    private readonly ZipArchive _zip;
    private readonly ZipGuard _guard;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<Relation>> _relations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<string, Relation>> _byId = new(StringComparer.OrdinalIgnoreCase);

    private Package(ZipArchive zip, ZipGuard guard) => (_zip, _guard) = (zip, guard);

    /// <summary>The workbook, found by the package's relationship to its document.</summary>
    public string Main { get; private set; } = "";

    /// <summary>The parts and the names of their entries, in the order of the archive.</summary>
    public IEnumerable<(string Part, string Name)> Entries =>
        _entries.Select(entry => (entry.Key, entry.Value.FullName.Replace('\\', '/')));

    /// <summary>Opens the package of a workbook.</summary>
    /// <exception cref="FileRefusedException">It is no workbook, is damaged, or has more parts than the limit.</exception>
    public static Package Open(FileContent content, ReadLimits limits, CancellationToken cancellation)
    {
        var zip = new ZipArchive(content.Open(), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        try
        {
            var package = new Package(zip, new ZipGuard(limits, cancellation));
            package.FindEntries(content.Name, limits);
            package.FindMain();
            return package;
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>
    /// How the names of parts are written where the package declares them: the archive may write them with other capitals, and not every
    /// program finds them then.
    /// </summary>
    public HashSet<string> DeclaredNames()
    {
        var names = new HashSet<string>(["/_rels/.rels", Types], StringComparer.OrdinalIgnoreCase);
        using var reader = Markup.Open(OpenPart(Types));
        while (reader.Read())
        {
            if (!reader.Starts("Override") || reader.GetAttribute("PartName") is not { } part) continue;
            names.Add(NameOf(part));
            names.Add(Relation.PartOf(NameOf(part)));
        }

        return names;
    }

    /// <summary>Whether there is such a part.</summary>
    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>A part of markup from its start.</summary>
    /// <exception cref="FileRefusedException">It is missing, damaged, or larger than the limits.</exception>
    public Stream OpenPart(string part) => Checked(part, asMarkup: true).Open();

    /// <summary>A part from its start, to be copied and not read.</summary>
    /// <exception cref="FileRefusedException">It is missing, damaged, or larger than the limits.</exception>
    public Stream OpenBytes(string part) => Checked(part, asMarkup: false).Open();

    /// <summary>The bytes of a part, once decompressed.</summary>
    public long LengthOf(string part) => Checked(part, asMarkup: false).Length;

    /// <summary>Whether the word for merged cells occurs in a part; one without it need not be read for them.</summary>
    public bool MayMerge(string part) => _guard.MayMerge(Checked(part, asMarkup: true));

    /// <summary>The relationships of a part to others.</summary>
    public IReadOnlyList<Relation> RelationsOf(string part)
    {
        if (_relations.TryGetValue(part, out var known)) return known;
        var name = Relation.PartOf(part);
        return _relations[part] = Has(name) ? Read(part, name) : [];
    }

    /// <summary>The relationship of an id; null where there is none.</summary>
    public Relation? RelationOf(string part, string id)
    {
        if (!_byId.TryGetValue(part, out var relations))
            _byId[part] = relations = RelationsOf(part).DistinctBy(relation => relation.Id).ToDictionary(relation => relation.Id);
        return relations.GetValueOrDefault(id);
    }

    /// <summary>The part with the relationship of an id; null where there is none in the package.</summary>
    public string? Target(string part, string id) => RelationOf(part, id)?.Target;

    /// <summary>The part that another one has of a type, as <c>styles</c>; null where it has none.</summary>
    public string? PartOfType(string part, string type) => RelationsOf(part).FirstOrDefault(relation => relation.IsOf(type))?.Target;

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private ZipArchiveEntry Checked(string part, bool asMarkup)
    {
        if (!_entries.TryGetValue(part, out var entry)) throw new FileRefusedException(FileProblems.Damaged(part));
        _guard.Check(entry, asMarkup);
        return entry;
    }

    private void FindEntries(string file, ReadLimits limits)
    {
        if (_zip.Entries.Count > limits.Entries)
        {
            throw new FileRefusedException(
                FileProblems.TooLargeInside(file, $"部件多于{limits.Entries}个", $"more than {limits.Entries} parts"));
        }

        foreach (var entry in _zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (!IsPlainName(name) || !_entries.TryAdd(NameOf("/" + name), entry))
                throw new FileRefusedException(FileProblems.Damaged(entry.FullName));
        }
    }

    /// <summary>The name of a part, which may be written with or without escapes.</summary>
    public static string NameOf(string part) => Uri.UnescapeDataString(part);

    // Word documents and other archives are zip files as well.
    private void FindMain()
    {
        var target = PartOfType("/", "officeDocument") ?? (Has(UsualMain) ? UsualMain : null);
        if (target is null || !Has(Types)) throw new FileRefusedException(FileProblems.NotAWorkbook());
        using var reader = Markup.Open(OpenPart(target));
        reader.MoveToContent();
        Main = reader.LocalName == "workbook" ? target : throw new FileRefusedException(FileProblems.NotAWorkbook());
    }

    private List<Relation> Read(string part, string name)
    {
        var relations = new List<Relation>();
        using var reader = Markup.Open(OpenPart(name));
        while (reader.Read())
        {
            if (reader.Starts("Relationship")) relations.Add(Relation.Read(reader, part));
        }

        return relations;
    }

    private static bool IsPlainName(string name) =>
        name.Length > 0 && name[0] != '/' && !name.Split('/').Contains("..") && !name.Contains(':', StringComparison.Ordinal);
}
