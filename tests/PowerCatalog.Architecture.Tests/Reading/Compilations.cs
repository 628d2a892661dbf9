using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PowerCatalog.Architecture.Tests.Reading;

/// <summary>The compiler, on text.</summary>
public static class Compilations
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    // Read once: the compiler shares what it has understood of an assembly between the compilations that refer to it.
    private static readonly IReadOnlyList<(string Name, MetadataReference Reference)> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => (Path.GetFileNameWithoutExtension(path), (MetadataReference)MetadataReference.CreateFromFile(path))),
    ];

    /// <summary>The text of one file, parsed.</summary>
    public static SyntaxTree Parse(string text, string path = "") => CSharpSyntaxTree.ParseText(text, Options, path);

    /// <summary>An assembly of some files, which may refer to every assembly beside this one.</summary>
    public static CSharpCompilation Of(string name, params IEnumerable<SyntaxTree> files) => CSharpCompilation.Create(
        name,
        files,
        Platform.Where(assembly => assembly.Name != name).Select(assembly => assembly.Reference),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
