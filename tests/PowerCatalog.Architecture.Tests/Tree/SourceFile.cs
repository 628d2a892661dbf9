namespace PowerCatalog.Architecture.Tests.Tree;

/// <summary>A file that people write.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Folders">Its folder within the project, in parts.</param>
public sealed record SourceFile(string Path, IReadOnlyList<string> Folders)
{
    private readonly Lazy<string> _text = new(() => File.ReadAllText(Path));

    /// <summary>What is in it.</summary>
    public string Text => _text.Value;

    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>Its name up to the first dot: parts of one type may stand in <c>Type.Part.cs</c>.</summary>
    public string Stem => System.IO.Path.GetFileName(Path).Split('.')[0];

    /// <summary>Whether it is C#, and not a page.</summary>
    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => System.IO.Path.GetRelativePath(Repository.Root, Path);
}
