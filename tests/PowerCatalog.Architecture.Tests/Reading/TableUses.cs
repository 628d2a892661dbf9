using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PowerCatalog.Architecture.Tests.Graph;

namespace PowerCatalog.Architecture.Tests.Reading;

/// <summary>
/// The uses between the types of a project that only its SQL shows: a type whose statements name a table uses the type that creates the
/// table. The compiler sees neither.
/// </summary>
public static partial class TableUses
{
    /// <summary>Reads them from the string literals of the source.</summary>
    public static IReadOnlySet<Use> Of(IEnumerable<SyntaxTree> trees)
    {
        var types = trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Where(type => type.Parent is not BaseTypeDeclarationSyntax)
            .Select(type => (Name: NameOf(type), Sql: TextsOf(type)))
            .ToList();
        var creators = types.SelectMany(type => Created().Matches(type.Sql).Select(table => (Table: table.Groups[1].Value, type.Name)))
            .ToLookup(creator => creator.Table, creator => creator.Name, StringComparer.Ordinal);
        return types
            .SelectMany(type =>
                from table in Named().Matches(type.Sql)
                from creator in creators[table.Groups[1].Value]
                where creator != type.Name
                select new Use(type.Name, creator))
            .ToHashSet();
    }

    private static string TextsOf(SyntaxNode type) => string.Join(
        '\n',
        type.DescendantTokens().Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken).Select(token => token.ValueText));

    private static TypeName NameOf(BaseTypeDeclarationSyntax type) => new(
        type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "", type.Identifier.Text);

    [GeneratedRegex(@"\bCREATE (?:VIRTUAL )?TABLE (?:IF NOT EXISTS )?(\w+)")]
    private static partial Regex Created();

    [GeneratedRegex(@"\b(?:FROM|JOIN|INTO|UPDATE) (\w+)")]
    private static partial Regex Named();
}
