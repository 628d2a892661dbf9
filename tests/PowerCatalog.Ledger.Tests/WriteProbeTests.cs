using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Ledger.Tests;

/// <summary>Which failures say that a folder cannot be written.</summary>
public sealed class WriteProbeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_can_be_written_is_as_it_was()
    {
        var folder = Directory.CreateDirectory(_folder.File("data")).FullName;
        Assert.Equal(WriteAccess.Writable, WriteProbe.Of(folder));
        Assert.False(ReadOnlyMedia.Holds(folder));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void A_folder_that_fails_for_another_reason_is_not_called_read_only() =>
        Assert.Throws<DirectoryNotFoundException>(() => WriteProbe.Of(_folder.File("absent")));

    [Theory]
    [InlineData(30, true)]
    [InlineData(28, false)]
    [InlineData(5, false)]
    public void Of_errors_only_that_of_a_read_only_file_system_means_it(int error, bool isReadOnly) =>
        Assert.Equal(isReadOnly, ReadOnlyMedia.Is(new IOException("", error)));
}
