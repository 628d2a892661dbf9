using PowerCatalog.Architecture.Tests.Tree;

namespace PowerCatalog.Architecture.Tests;

/// <summary>Whoever checks the office's evidence can read the whole verifier, and it uses none of the code that it checks.</summary>
public sealed class TheVerifier
{
    private const int MostLines = 1_500;

    private static readonly Project Verifier = Repository.Named("PowerCatalog.Verifier");

    [Fact]
    public void It_refers_to_the_formats_and_the_signatures_and_to_nothing_else()
    {
        Assert.Equal(["PowerCatalog.Evidence", "PowerCatalog.Evidence.Signing"], Verifier.References.Order(StringComparer.Ordinal));
        Assert.Empty(Verifier.Packages);
        Assert.Empty(Repository.Named("PowerCatalog.Evidence").References);
        Assert.Equal(["PowerCatalog.Evidence"], Repository.Named("PowerCatalog.Evidence.Signing").References);
    }

    [Fact]
    public void It_uses_no_network_and_no_database()
    {
        using var built = Verifier.Built();
        var used = built.AssemblyReferences.Select(reference => reference.Name).ToList();
        Assert.Contains("System.Text.Json", used);
        Assert.DoesNotContain(
            used, name => name.Contains("Net", StringComparison.Ordinal) || name.Contains("Sqlite", StringComparison.Ordinal)
                || name.Contains("Data", StringComparison.Ordinal));
    }

    [Fact]
    public void It_can_be_read_in_an_afternoon()
    {
        var lines = Verifier.Files.Sum(file => file.Lines.Count);
        Assert.InRange(lines, 500, MostLines - 1);
    }
}
