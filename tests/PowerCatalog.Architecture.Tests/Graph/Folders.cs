namespace PowerCatalog.Architecture.Tests.Graph;

/// <summary>What folders may not do, over the uses between the types of one project.</summary>
public static class Folders
{
    private const int Examples = 3;

    /// <summary>
    /// The circles of a project, described. At each level a direct sub-folder is a node with all that is below it, and a type that stands
    /// in the folder itself is a node too: a circle may run through it. Types of one folder may refer to each other.
    /// </summary>
    /// <param name="root">The project's root namespace.</param>
    /// <param name="uses">The uses between its types.</param>
    public static IReadOnlyList<string> Circles(string root, IReadOnlyCollection<Use> uses) =>
        [.. Levels(root, uses).SelectMany(level => CirclesAt(level, uses))];

    /// <summary>The uses that go from one sub-folder of a folder to another, described.</summary>
    public static IReadOnlyList<string> UsesBetweenRooms(string folder, IEnumerable<Use> uses) =>
    [
        .. from use in uses
           let user = Node(folder, use.From)
           let used = Node(folder, use.To)
           where IsFolder(user) && IsFolder(used) && user != used
           group use by $"{user} uses {used}" into pair
           select $"{folder}: {pair.Key}, {Described([.. pair])}",
    ];

    private static IEnumerable<string> CirclesAt(string level, IEnumerable<Use> uses)
    {
        var arrows = new Arrows<Use>();
        foreach (var use in uses)
        {
            if (Node(level, use.From) is { } from && Node(level, use.To) is { } to) arrows.Add(from, to, use);
        }

        return arrows.Circles()
            .Where(circle => circle.Any(IsFolder))
            .Select(
                circle =>
                    $"{level}: {string.Join(", ", circle.Order(StringComparer.Ordinal))} are in a circle\n" + Drawn(arrows.Among(circle)));
    }

    private static string Drawn(IEnumerable<(string From, string To, IReadOnlyList<Use> Whys)> arrows) =>
        string.Join('\n', arrows.Select(arrow => $"  {arrow.From} -> {arrow.To}, {Described(arrow.Whys)}"));

    private static string Described(IReadOnlyList<Use> uses) =>
        $"{uses.Count} uses: {string.Join("; ", uses.Take(Examples))}{(uses.Count > Examples ? "; …" : "")}";

    // Every namespace of the project, and those between it and the root.
    private static IEnumerable<string> Levels(string root, IEnumerable<Use> uses) =>
        uses.SelectMany(use => (string[])[use.From.Namespace, use.To.Namespace])
            .Distinct()
            .SelectMany(Upwards)
            .Where(name => Inside(root, name))
            .Append(root)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Upwards(string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1)) yield return name[..end];
    }

    // A sub-folder ends in a slash; a type of the folder itself has its name; what is elsewhere is no node.
    private static string? Node(string level, TypeName type)
    {
        if (type.Namespace == level) return type.Name;
        return Inside(level, type.Namespace) ? type.Namespace[(level.Length + 1)..].Split('.')[0] + "/" : null;
    }

    private static bool IsFolder(string? node) => node is not null && node.EndsWith('/');

    private static bool Inside(string level, string name) => name.StartsWith(level + ".", StringComparison.Ordinal);
}
