using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PowerCatalog.Architecture.Tests.Tree;

namespace PowerCatalog.Architecture.Tests;

/// <summary>A type is found by its name, and its namespace by its folder.</summary>
public sealed class NamesOfFiles
{
    // A small type may stand beside the one that it belongs to.
    private const int CompanionLines = 30;

    [Fact]
    public void Namespaces_follow_folders()
    {
        var wrong =
            from project in Repository.Projects
            from file in project.Files
            let expected = string.Join('.', [project.RootNamespace, .. file.Folders])
            from declared in Namespaces(file)
            where declared != expected
            select $"{file}: namespace {declared} instead of {expected}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_type_stands_in_the_file_of_its_name()
    {
        var checkedTypes = 0;
        var wrong = new List<string>();
        foreach (var file in Repository.Projects.SelectMany(project => project.Files).Where(file => file.IsCSharp))
        {
            var types = Types(file).ToList();
            checkedTypes += types.Count;
            if (types.Count > 0 && types.All(type => type.Name != file.Stem)) wrong.Add($"{file}: no type is called {file.Stem}");
            var companions = types.Where(type => type.Name != file.Stem && type.Lines > CompanionLines);
            wrong.AddRange(companions.Select(type => $"{file}: {type.Name} has {type.Lines} lines"));
        }

        Assert.True(checkedTypes > 500, $"Only {checkedTypes} types were found.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Namespaces(SourceFile file) => file.IsCSharp
        ? Root(file).ChildNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(declared => declared.Name.ToString())
        : file.Lines.Where(line => line.StartsWith("@namespace ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1].Trim());

    private static IEnumerable<(string Name, int Lines)> Types(SourceFile file) =>
        from node in Root(file).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        let name = node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier,
            DelegateDeclarationSyntax type => type.Identifier,
            _ => default,
        }
        where name != default
        let span = node.GetLocation().GetLineSpan()
        select (name.Text, span.EndLinePosition.Line - span.StartLinePosition.Line + 1);

    private static SyntaxNode Root(SourceFile file) => file.Tree.GetRoot();
}
