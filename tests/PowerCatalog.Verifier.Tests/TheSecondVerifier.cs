using PowerCatalog.Verifier.Tests.Support;

namespace PowerCatalog.Verifier.Tests;

/// <summary>The verifier in Python decides as the first does, of bundles that are false and properly signed too.</summary>
public sealed class TheSecondVerifier : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("powercatalog-corpus-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void It_decides_each_case_of_the_corpus_as_the_first_does()
    {
        var cases = Corpus.Write(_folder.FullName);
        Assert.True(cases.Count > 300, $"Only {cases.Count} cases.");
        foreach (var exit in (int[])[0, 1, 3]) Assert.Contains(cases, one => one.Exit == exit);
        var (code, told) = Python.Run("corpus.py", _folder.FullName);
        Assert.True(code == 0, told);
    }

    [Fact]
    public void It_reads_no_file_that_is_larger_than_64_MiB()
    {
        var path = Path.Combine(_folder.FullName, "large.zip");
        using (var file = File.Create(path)) file.SetLength((64 << 20) + 1);
        var (code, told) = Python.Run("verify.py", path);
        Assert.Equal(1, code);
        Assert.Contains("larger than 64 MiB", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_signatures_pass_the_published_vectors()
    {
        var (code, told) = Python.Run("selftest.py");
        Assert.True(code == 0, told);
    }

    [Fact]
    public void It_says_where_no_key_that_was_given_signed_the_manifest()
    {
        var bundle = new SomeBundle(new SomeLedger(), SomeAnswer.NotListed(), "2021-06-01");
        Assert.DoesNotContain("anybody's", Told(bundle), StringComparison.Ordinal);
        bundle.OfManifest[0] = SomeKeys.Sm2;
        Assert.Contains("answer.html may be anybody's", Told(bundle), StringComparison.Ordinal);
    }

    private string Told(SomeBundle bundle)
    {
        var path = Path.Combine(_folder.FullName, "a.zip");
        File.WriteAllBytes(path, bundle.Bytes());
        var (code, told) = Python.Run("verify.py", path, "--trust", SomeKeys.Office.Verifier.Text.ToString());
        Assert.True(code == 0, told);
        return told;
    }
}
