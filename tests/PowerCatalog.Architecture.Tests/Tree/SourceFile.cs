using Microsoft.CodeAnalysis;
using PowerCatalog.Architecture.Tests.Reading;

namespace PowerCatalog.Architecture.Tests.Tree;

/// <summary>A file that people write.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Folders">Its folder within the project, in parts.</param>
public sealed record SourceFile(string Path, IReadOnlyList<string> Folders)
{
    /// <summary>What is in it.</summary>
    public string Text => field ??= File.ReadAllText(Path);

    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Lines => field ??= Text.TrimEnd('\n').Split('\n');

    /// <summary>It as C#, parsed.</summary>
    public SyntaxTree Tree => field ??= Compilations.Parse(Text, Path);

    /// <summary>Its name up to the first dot: parts of one type may stand in <c>Type.Part.cs</c>.</summary>
    public string Stem => System.IO.Path.GetFileName(Path).Split('.')[0];

    /// <summary>Whether it is C#, and not a page.</summary>
    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => System.IO.Path.GetRelativePath(Repository.Root, Path);
}
