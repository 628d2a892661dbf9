using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Keeping;

public sealed class SourceFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_kept_under_the_digest_of_its_bytes_and_found_by_it()
    {
        var bytes = Encoding.UTF8.GetBytes("权责清单");
        var files = new SourceFiles(_folder.Path);
        var kept = await files.KeepAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken);
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(bytes)), (long)bytes.Length), (kept.Sha256, kept.Bytes));
        await using var found = files.Open(kept.Sha256);
        Assert.Equal("权责清单", new StreamReader(found!).ReadToEnd());
    }

    [Fact]
    public async Task A_file_that_breaks_off_leaves_nothing_behind()
    {
        var files = new SourceFiles(_folder.Path);
        await Assert.ThrowsAsync<IOException>(() => files.KeepAsync(new BreakingStream(), TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("ABCDEF")]
    [InlineData("")]
    public void Nothing_but_a_digest_names_a_file(string name) =>
        Assert.Throws<ArgumentException>(() => new SourceFiles(_folder.Path).Open(name));

    [Fact]
    public void A_file_that_is_not_kept_is_not_there() => Assert.Null(new SourceFiles(_folder.Path).Open(new string('0', 64)));
}
