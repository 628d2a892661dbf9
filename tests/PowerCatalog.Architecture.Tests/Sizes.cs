using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PowerCatalog.Architecture.Tests.Tree;

namespace PowerCatalog.Architecture.Tests;

/// <summary>Files and methods stay small, and lines fit a screen.</summary>
public sealed class Sizes
{
    private const int Columns = 140;

    private static readonly IReadOnlyList<SourceFile> Product = [.. Repository.Product.SelectMany(project => project.Files)];

    [Fact]
    public void No_file_is_long_and_most_are_short()
    {
        var sizes = Product.Select(file => (file.Lines.Count, File: file)).OrderBy(size => size.Count).ToList();
        Assert.Empty(
            Repository.Projects.SelectMany(project => project.Files).Where(file => file.Lines.Count > 400)
                .Select(file => $"{file}: {file.Lines.Count}"));
        Assert.True(sizes[sizes.Count / 2].Count <= 60, $"The median is {sizes[sizes.Count / 2].Count} lines.");
        var large = sizes[sizes.Count * 95 / 100];
        Assert.True(large.Count <= 200, $"The 95th percentile is {large.Count} lines ({large.File}).");
    }

    [Fact]
    public void Most_methods_are_short()
    {
        var sizes = Product.Where(file => file.IsCSharp).SelectMany(Methods).Order().ToList();
        Assert.True(sizes.Count > 1000, $"Only {sizes.Count} methods were found.");
        Assert.True(sizes[sizes.Count / 2] <= 8, $"The median is {sizes[sizes.Count / 2]} lines.");
        Assert.True(sizes[sizes.Count * 99 / 100] <= 30, $"The 99th percentile is {sizes[sizes.Count * 99 / 100]} lines.");
    }

    [Fact]
    public void No_line_is_wider_than_the_editor_settings_say()
    {
        var wide =
            from file in Repository.Projects.SelectMany(project => project.Files.Concat(project.Assets))
            from line in file.Lines.Index()
            where line.Item.Length > Columns
            select $"{file}:{line.Index + 1}: {line.Item.Length}";
        var found = wide.ToList();
        Assert.True(found.Count == 0, $"{found.Count} lines:\n{string.Join('\n', found)}");
        Assert.Contains(
            $"max_line_length = {Columns}", File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig")), StringComparison.Ordinal);
    }

    private static IEnumerable<int> Methods(SourceFile file) =>
        from node in file.Tree.GetRoot().DescendantNodes()
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax
        let span = node.GetLocation().GetLineSpan()
        select span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
}
