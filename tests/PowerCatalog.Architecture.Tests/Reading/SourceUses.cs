using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PowerCatalog.Architecture.Tests.Graph;

namespace PowerCatalog.Architecture.Tests.Reading;

/// <summary>
/// The uses between the types of a project, from its source as the compiler understands it. It sees constants and <c>nameof</c>, which a
/// built assembly no longer shows, and does not see pages (<see cref="CompiledUses"/>).
/// </summary>
public static class SourceUses
{
    /// <summary>Reads them. What the compiler cannot resolve, since a generator would have written it, is left out.</summary>
    public static IReadOnlySet<Use> Of(Compilation compilation) =>
        compilation.SyntaxTrees.AsParallel().SelectMany(tree => Of(compilation.GetSemanticModel(tree), tree)).ToHashSet();

    private static IEnumerable<Use> Of(SemanticModel model, SyntaxTree tree) =>
        from declared in tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
        where declared is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
        let user = Outermost((INamedTypeSymbol)model.GetDeclaredSymbol(declared)!)
        from name in declared.DescendantNodes().OfType<SimpleNameSyntax>()
        from used in Referred(model, name)
        where SymbolEqualityComparer.Default.Equals(used.ContainingAssembly, model.Compilation.Assembly)
        let target = Outermost(used)
        where target != user
        select new Use(user, target);

    private static IEnumerable<INamedTypeSymbol> Referred(SemanticModel model, SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        foreach (var symbol in info.Symbol is { } one ? [one] : info.CandidateSymbols)
        {
            if ((symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type) yield return type;
        }
    }

    private static TypeName Outermost(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer) type = outer;
        return new TypeName(type.ContainingNamespace.ToDisplayString(), type.Name);
    }
}
