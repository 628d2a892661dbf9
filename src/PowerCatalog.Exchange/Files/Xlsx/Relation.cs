using System.Xml;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>A relationship of a part.</summary>
/// <param name="Id">By which the part's markup names it.</param>
/// <param name="Type">What the other part is to it; a different address in the strict and the transitional form.</param>
/// <param name="Target">The other part; null for an address outside the package, whatever it says.</param>
internal sealed record Relation(string Id, string Type, string? Target)
{
    /// <summary>The target as it is written.</summary>
    public string Written { get; private init; } = "";

    /// <summary>Whether it is of a type, as <c>worksheet</c>.</summary>
    public bool IsOf(string type) => Type.EndsWith("/" + type, StringComparison.Ordinal);

    /// <summary>The part that holds the relationships of a part; <c>/</c> is the package itself.</summary>
    public static string PartOf(string part)
    {
        var at = part.LastIndexOf('/') + 1;
        return $"{part[..at]}_rels/{part[at..]}.rels";
    }

    /// <summary>Reads the element on which the reader stands.</summary>
    public static Relation Read(XmlReader reader, string part) => new(
        reader.GetAttribute("Id") ?? "",
        reader.GetAttribute("Type") ?? "",
        reader.GetAttribute("TargetMode") == "External" ? null : Resolve(part, reader.GetAttribute("Target") ?? ""))
    {
        Written = reader.GetAttribute("Target") ?? "",
    };

    // A target is given from the part's folder on, or from the package's root. It may be no address at all, so it is no Uri.
    private static string Resolve(string part, string target)
    {
        var path = Package.NameOf(target.Trim().Replace('\\', '/').Split('#')[0]);
        var folders = new Stack<string>();
        var steps = path.StartsWith('/') ? path : part[..(part.LastIndexOf('/') + 1)] + path;
        foreach (var step in steps.Split('/'))
        {
            if (step == "..") folders.TryPop(out _);
            else if (step is not ("" or ".")) folders.Push(step);
        }

        return "/" + string.Join('/', folders.Reverse());
    }
}
