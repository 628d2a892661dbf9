using Mono.Cecil;
using PowerCatalog.Architecture.Tests.Graph;
using PowerCatalog.Architecture.Tests.Reading;

namespace PowerCatalog.Architecture.Tests;

/// <summary>The checks of folders find what they are for: circles planted in small assemblies, and none where there is none.</summary>
public sealed class PlantedCircles
{
    private const string Root = "Planted";

    [Theory]
    [InlineData(
        "a call in a body", "static class A { public static int Get() => B.B.Get(); }",
        "static class B { public static int Get() => A.A.Get(); }")]
    [InlineData("a field's type argument", "class A { System.Collections.Generic.List<B.B[]>? _b; }", "class B { A.A? _a; }")]
    [InlineData("an attribute's type", "[System.ComponentModel.TypeConverter(typeof(B.B))] class A;", "class B : A.A;")]
    [InlineData(
        "a nested type and a lambda", "class A { class Inner { System.Func<object> _make = () => new B.B(); } }",
        "class B { void M<T>() where T : A.A { } }")]
    public void A_circle_of_two_folders_is_found_in_a_built_assembly(string circle, string a, string b)
    {
        var found = Assert.Single(Folders.Circles(Root, Compiled(In("A", a), In("B", b))));
        Assert.StartsWith("Planted: A/, B/ are in a circle", found, StringComparison.Ordinal);
        Assert.NotEmpty(circle);
    }

    [Theory]
    [InlineData("const int Value = B.B.Value;", "public const int Value = 1; string _name = nameof(A.A);")]
    [InlineData("string _name = nameof(B.B.Value);", "public const int Value = 1; A.A? _a;")]
    public void A_circle_by_constants_and_names_is_found_in_the_source(string a, string b)
    {
        string[] files = [In("A", $"class A {{ {a} }}"), In("B", $"class B {{ {b} }}")];
        Assert.Empty(Folders.Circles(Root, Compiled(files)));
        Assert.Single(Folders.Circles(Root, Source(files)));
    }

    [Fact]
    public void A_circle_by_the_tables_of_statements_is_found()
    {
        string[] files =
        [
            In("A", "class A { string _schema = \"CREATE TABLE tops (x)\"; string Ask(int n) => $\"SELECT {n} FROM flaps f JOIN tops\"; }"),
            In("B", "class B { string _schema = \"CREATE TABLE flaps (y)\"; string _ask = \"SELECT y FROM flaps JOIN tops t ON y = x\"; }"),
        ];
        Assert.Empty(Folders.Circles(Root, Source(files)));
        Assert.Single(Folders.Circles(Root, TableUses.Of(files.Select(file => Compilations.Parse(file)))));
    }

    [Fact]
    public void A_circle_through_a_third_folder_is_found()
    {
        string[] files = [In("A", "class A { B.B? _b; }"), In("B", "class B { C.Deep.C? _c; }"), In("C.Deep", "class C { A.A? _a; }")];
        Assert.Contains("A/, B/, C/ are in a circle", Assert.Single(Folders.Circles(Root, Compiled(files))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_through_a_type_of_the_folder_above_is_found()
    {
        string[] files = ["namespace Planted; class All { A.A? _a; B.B? _b; }", In("A", "class A { All? _all; }"), In("B", "class B { }")];
        Assert.Contains("A/, All are in a circle", Assert.Single(Folders.Circles(Root, Compiled(files))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_deep_below_is_found_at_its_level()
    {
        string[] files = [In("Deep.A", "class A { B.B? _b; }"), In("Deep.B", "class B { A.A? _a; }")];
        Assert.StartsWith(
            "Planted.Deep: A/, B/ are in a circle", Assert.Single(Folders.Circles(Root, Source(files))), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_one_below_the_other_that_share_a_word_and_are_composed_above_are_in_no_circle()
    {
        string[] files =
        [
            "namespace Planted; class Word { } class Composed { A.A? _a; B.B? _b; }",
            In("A", "class A { B.B? _b; Word? _word; Other? _other; } class Other { A? _a; }"),
            In("B", "class B { Word? _word; }"),
        ];
        Assert.Empty(Folders.Circles(Root, Compiled(files)));
        Assert.Empty(Folders.Circles(Root, Source(files)));
    }

    [Fact]
    public void A_room_that_uses_another_is_found_without_a_circle()
    {
        string[] files =
            [In("Features.A", "class A { void M() => B.B.Get(); }"), In("Features.B", "static class B { public static void Get() { } }")];
        Assert.StartsWith(
            "Planted.Features: A/ uses B/", Assert.Single(Folders.UsesBetweenRooms("Planted.Features", Compiled(files))),
            StringComparison.Ordinal);
    }

    private static string In(string folder, string type) => $"namespace Planted.{folder} {{ {type} }}";

    private static IReadOnlySet<Use> Source(params string[] files) =>
        SourceUses.Of(Compilations.Of(Root, files.Select(file => Compilations.Parse(file))));

    private static IReadOnlySet<Use> Compiled(params string[] files)
    {
        using var assembly = new MemoryStream();
        var built = Compilations.Of(Root, files.Select(file => Compilations.Parse(file)))
            .Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(built.Success, string.Join('\n', built.Diagnostics));
        assembly.Position = 0;
        using var module = ModuleDefinition.ReadModule(assembly);
        return CompiledUses.Of(module);
    }
}
