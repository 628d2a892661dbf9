namespace PowerCatalog.Architecture.Tests.Graph;

/// <summary>A directed graph of named nodes.</summary>
/// <typeparam name="TWhy">What is kept of each arrow, for messages.</typeparam>
public sealed class Arrows<TWhy>
{
    private readonly SortedDictionary<string, SortedDictionary<string, List<TWhy>>> _from = new(StringComparer.Ordinal);

    /// <summary>Adds an arrow; one from a node to itself is none.</summary>
    public void Add(string from, string to, TWhy why)
    {
        if (from == to) return;
        if (!_from.TryGetValue(from, out var targets)) _from[from] = targets = new(StringComparer.Ordinal);
        if (!targets.TryGetValue(to, out var whys)) targets[to] = whys = [];
        whys.Add(why);
    }

    /// <summary>The arrows whose ends are both among the nodes; those with the fewest reasons first.</summary>
    public IEnumerable<(string From, string To, IReadOnlyList<TWhy> Whys)> Among(IReadOnlySet<string> nodes) =>
        from source in _from
        where nodes.Contains(source.Key)
        from target in source.Value
        where nodes.Contains(target.Key)
        orderby target.Value.Count
        select (source.Key, target.Key, (IReadOnlyList<TWhy>)target.Value);

    /// <summary>The sets of nodes that reach each other, each of two nodes or more.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Circles()
    {
        var reached = _from.Keys.ToDictionary(node => node, Reachable, StringComparer.Ordinal);
        return
        [
            .. _from.Keys
                .Where(node => reached[node].Contains(node))
                .GroupBy(
                    node =>
                        reached[node].First(other => reached.TryGetValue(other, out var back) && back.Contains(node)),
                        StringComparer.Ordinal)
                .Select(circle => circle.ToHashSet(StringComparer.Ordinal)),
        ];
    }

    // In order of the names, so that all nodes of one circle meet the same node first.
    private SortedSet<string> Reachable(string start)
    {
        var reached = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var node))
        {
            if (!_from.TryGetValue(node, out var targets)) continue;
            foreach (var target in targets.Keys.Where(reached.Add)) open.Push(target);
        }

        return reached;
    }
}
