using PowerCatalog.Domain.Documents;

namespace PowerCatalog.Domain.Tests.Documents;

/// <summary>Every published number of the collection that lies beside the repository, where it does.</summary>
public sealed class DocumentNumberFileTests
{
    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["发文字号：晋政发〔2014〕号16"] = "misplaced-hao",
        ["发文字号：晋政办发〔2012〕18"] = "missing-hao",
        ["发文字号："] = "empty",
    };

    [Fact]
    public void Every_published_number_is_read_or_says_why_not()
    {
        var rows = Rows();
        Assert.True(rows.Count > 100, "The file has hardly any rows.");
        foreach (var written in rows)
        {
            var read = DocumentNumber.Parse(written);
            Assert.Equal(written, read.Original);
            Assert.Equal(Irregular.GetValueOrDefault(written), read.Irregularity?.Key);
            if (read.Irregularity?.Key == "empty") continue;
            Assert.False(string.IsNullOrEmpty(read.Issuer));
            Assert.True(read.Number > 0, written);
            Assert.True(read.Year is > 1990 and < 2030 || read.Issuer!.EndsWith('令'), written);
            Assert.Equal(read.Normal, DocumentNumber.Parse(read.Normal).Normal);
        }
    }

    private static List<string> Rows()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "document-numbers.tsv");
            if (File.Exists(file)) return [.. File.ReadLines(file).Skip(1).Select(line => line.Split('\t')[2])];
        }

        Assert.Skip("document-numbers.tsv is absent: the published document numbers are not checked here.");
        return [];
    }
}
