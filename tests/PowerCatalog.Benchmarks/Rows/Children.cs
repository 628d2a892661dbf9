namespace PowerCatalog.Benchmarks.Rows;

/// <summary>What runs in a process of its own.</summary>
internal static class Children
{
    public static Task<int> RunAsync(string name, IReadOnlyList<string> arguments) => name switch
    {
        "rebuild" => Rebuilding.ChildAsync(arguments[0], arguments[1]),
        "import-year" => ImportYear.ChildAsync(arguments),
        "import-list" => LargeList.ImportAsync(arguments[0], arguments[1]),
        "difference-list" => LargeList.CompareAsync(arguments[0], arguments[1]),
        "import-all" => Memory.ImportAsync(arguments[0], arguments.Skip(1)),
        _ => throw new ArgumentException($"There is no child '{name}'.", nameof(name)),
    };
}
