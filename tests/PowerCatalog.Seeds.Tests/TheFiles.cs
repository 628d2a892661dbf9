using System.IO.Compression;

namespace PowerCatalog.Seeds.Tests;

public class TheFiles
{
    [Fact]
    public void Are_those_that_the_generator_writes()
    {
        var committed = Directory.GetFiles(Seeds.Folder, "*.xlsx").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(committed, Seeds.Demonstration.Books.Select(book => book.File).Order(StringComparer.Ordinal));
        foreach (var book in Seeds.Demonstration.Books)
        {
            using var file = File.OpenRead(Path.Combine(Seeds.Folder, book.File));
            using var written = new MemoryStream();
            Seeds.Demonstration.Write(book, written);
            Assert.Equal(Parts(file), Parts(written));
        }
    }

    [Fact]
    public void Are_the_same_bytes_on_every_run()
    {
        var again = new Demonstration(Seeds.Root);
        foreach (var (first, second) in Seeds.Demonstration.Books.Zip(again.Books))
        {
            using var one = new MemoryStream();
            using var other = new MemoryStream();
            Seeds.Demonstration.Write(first, one);
            again.Write(second, other);
            Assert.True(one.ToArray().AsSpan().SequenceEqual(other.ToArray()), first.File);
        }
    }

    // Compressed bytes may differ between platforms, what they hold must not.
    private static List<(string Name, string Text)> Parts(Stream workbook)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        return [.. zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return (entry.FullName, reader.ReadToEnd());
        })];
    }
}
