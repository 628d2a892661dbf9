using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PowerCatalog.Architecture.Tests.Reading;

/// <summary>The compiler, on text.</summary>
public static class Compilations
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);
    private static readonly string[] Platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    /// <summary>The text of one file, parsed.</summary>
    public static SyntaxTree Parse(string text, string path = "") => CSharpSyntaxTree.ParseText(text, Options, path);

    /// <summary>An assembly of some files, which may refer to every assembly beside this one.</summary>
    public static CSharpCompilation Of(string name, params IEnumerable<SyntaxTree> files) => CSharpCompilation.Create(
        name,
        files,
        Platform.Where(path => Path.GetFileNameWithoutExtension(path) != name).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
