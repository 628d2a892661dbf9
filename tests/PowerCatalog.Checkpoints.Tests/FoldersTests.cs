using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Testing;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>What is written stays, and one process at a time writes it.</summary>
public sealed class FoldersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_flushed_and_one_that_cannot_be_is_said()
    {
        FolderFlush.ToDisk(_folder.Path);
        if (OperatingSystem.IsWindows()) return;
        var missing = _folder.File("missing");
        Assert.Contains(missing, Assert.Throws<IOException>(() => FolderFlush.ToDisk(missing)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_written_whole_and_nothing_else_stays()
    {
        var path = _folder.File("a");
        WholeFile.Write(path, "one"u8);
        WholeFile.Write(path, "two"u8);
        Assert.Throws<IOException>(() => WholeFile.WritePrivate(path, "three"u8, overwrite: false));
        Assert.Equal("two", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Whoever_waits_too_long_for_the_folder_is_told_so()
    {
        var folder = new EvidenceFolder(_folder.Path);
        using (await folder.TurnAsync(TimeProvider.System, Cancellation))
        {
            var refused = await Assert.ThrowsAsync<EvidenceException>(() => folder.TurnAsync(new HastyClock(), Cancellation));
            Assert.Contains("占用", refused.Zh, StringComparison.Ordinal);
            Assert.DoesNotContain(_folder.Path, refused.Public, StringComparison.Ordinal);
        }

        (await folder.TurnAsync(TimeProvider.System, Cancellation)).Dispose();
    }

    // Each look at it is a minute later.
    private sealed class HastyClock : TimeProvider
    {
        private long _minutes;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => 60 * Interlocked.Increment(ref _minutes);
    }
}
