using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PowerCatalog.Architecture.Tests.Tree;

namespace PowerCatalog.Architecture.Tests;

/// <summary>The glossary names code that exists, and each row has both languages.</summary>
public sealed partial class Glossary
{
    [Fact]
    public void Every_word_of_code_in_the_glossary_exists_in_the_source()
    {
        var types = Repository.Product.SelectMany(project => project.Files).Where(file => file.IsCSharp).ToList();
        var declared = types.SelectMany(file => Declared(file).OfType<BaseTypeDeclarationSyntax>()).Select(type => type.Identifier.Text)
            .ToHashSet();
        var words = Rows().SelectMany(row => Code().Matches(row[2]).Select(match => match.Groups[1].Value)).ToList();

        Assert.True(words.Count > 60, $"Only {words.Count} words were found.");
        Assert.Equal([], [.. words.Where(word => !Exists(word, declared, types))]);
    }

    [Fact]
    public void Every_row_of_the_glossary_has_a_Chinese_and_an_English_word()
    {
        var rows = Rows().ToList();
        Assert.NotEmpty(rows);
        var incomplete = rows.Where(row => row.Length != 3 || row.Any(cell => cell.Length == 0));
        Assert.Equal([], [.. incomplete.Select(row => string.Join(" | ", row))]);
    }

    /// <summary>Words that stood for what the glossary has a word for.</summary>
    [Theory]
    [InlineData("查询库", "读模型")]
    [InlineData("查询模型", "读模型")]
    public void No_other_word_stands_for_the_same_thing(string other, string word)
    {
        var files = Repository.Product.SelectMany(project => project.Files).ToList();
        Assert.Contains(files, file => file.Text.Contains(word, StringComparison.Ordinal));
        Assert.Equal([], [.. files.Where(file => file.Text.Contains(other, StringComparison.Ordinal)).Select(file => file.Stem)]);
    }

    private static bool Exists(string word, HashSet<string> declared, List<SourceFile> files)
    {
        var parts = word.Split('.');
        return parts.Length == 1
            ? declared.Contains(word)
            : declared.Contains(parts[0]) && files.Any(file => file.Stem == parts[0] && Names(file).Contains(parts[1]));
    }

    // What a type of the file is called, and what it has: members, values, parameters of records.
    private static IEnumerable<string> Names(SourceFile file) => Declared(file)
        .SelectMany(node => node.ChildTokens())
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
        .Select(token => token.ValueText);

    private static IEnumerable<SyntaxNode> Declared(SourceFile file) => file.Tree.GetRoot().DescendantNodes()
        .Where(node => node is MemberDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax);

    private static IEnumerable<string[]> Rows() =>
        File.ReadAllLines(Path.Combine(Repository.Root, "docs", "glossary.md"))
            .Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(row => row[0] != "Chinese");

    [GeneratedRegex("`([A-Za-z.]+)`")]
    private static partial Regex Code();
}
