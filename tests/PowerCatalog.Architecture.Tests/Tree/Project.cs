using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Mono.Cecil;
using PowerCatalog.Architecture.Tests.Graph;
using PowerCatalog.Architecture.Tests.Reading;

namespace PowerCatalog.Architecture.Tests.Tree;

/// <summary>A project of the repository, as its file describes it.</summary>
public sealed class Project(string path)
{
    private readonly XDocument _file = XDocument.Load(path);
    private readonly Lazy<IReadOnlyList<SourceFile>> _files = new(() => Find(Path.GetDirectoryName(path)!, "*.cs", "*.razor"));
    private HashSet<Use>? _uses;

    /// <summary>Its name.</summary>
    public string Name { get; } = Path.GetFileNameWithoutExtension(path);

    /// <summary>Its folder.</summary>
    public string Folder { get; } = Path.GetDirectoryName(path)!;

    /// <summary>The namespace of its own folder.</summary>
    public string RootNamespace => Property("RootNamespace") ?? Name;

    /// <summary>The name of its assembly.</summary>
    public string AssemblyName => Property("AssemblyName") ?? Name;

    /// <summary>The projects that it refers to, by name.</summary>
    public IEnumerable<string> References =>
        Included("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')));

    /// <summary>The packages that it refers to, by name.</summary>
    public IEnumerable<string> Packages => Included("PackageReference");

    /// <summary>What people wrote in it: C# and pages.</summary>
    public IReadOnlyList<SourceFile> Files => _files.Value;

    /// <summary>The styles and scripts that people wrote in it. Those of others are minified.</summary>
    public IReadOnlyList<SourceFile> Assets => Find(Folder, "*.css", "*.js");

    /// <summary>The built assembly, beside these tests.</summary>
    public ModuleDefinition Built() => ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, AssemblyName + ".dll"));

    /// <summary>Its source, understood by the compiler; what the build wrote into files is part of it.</summary>
    public Compilation Compiled() => Compilations.Of(
        AssemblyName,
        Files.Where(file => file.IsCSharp).Select(file => file.Tree)
            .Concat(Written().Select(file => Compilations.Parse(File.ReadAllText(file), file))));

    /// <summary>
    /// The uses between its types, by each way of reading. What generators put under namespaces of their own is left out.
    /// </summary>
    public IReadOnlySet<Use> Uses() => _uses ??= ReadUses();

    /// <inheritdoc/>
    public override string ToString() => Name;

    // Usings for all files, types of protocols: in the folder of these tests' own configuration.
    private IEnumerable<string> Written()
    {
        var configuration = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^2..];
        return Directory.EnumerateFiles(Path.Combine([Folder, "obj", .. configuration]), "*.cs", SearchOption.AllDirectories);
    }

    private static IReadOnlyList<SourceFile> Find(string folder, params IEnumerable<string> patterns) =>
    [
        .. patterns
            .SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Select(file => new SourceFile(file, Path.GetRelativePath(folder, file).Split('/')[..^1]))
            .Where(file => file.Folders is not ["bin" or "obj", ..] && !file.Folders.Contains("Fixtures")
                && !file.Path.Contains(".min.", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private HashSet<Use> ReadUses()
    {
        using var built = Built();
        var source = Compiled();
        return
        [
            .. CompiledUses.Of(built).Concat(SourceUses.Of(source)).Concat(TableUses.Of(source.SyntaxTrees))
                .Where(use => IsOwn(use.From) && IsOwn(use.To)),
        ];
    }

    private bool IsOwn(TypeName type) => $"{type.Namespace}.".StartsWith(RootNamespace + ".", StringComparison.Ordinal);

    private string? Property(string name) => _file.Descendants(name).FirstOrDefault()?.Value;

    private IEnumerable<string> Included(string item) => _file.Descendants(item).Select(element => element.Attribute("Include")!.Value);
}
