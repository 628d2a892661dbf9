using System.Text;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PowerCatalog.Exchange.Tables;
using PowerCatalog.Exchange.Tests.Support;
using PowerCatalog.Exchange.Workbooks;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Tables;

public class TableWriterTests
{
    private static readonly TableColumn[] Columns = [new("编码"), new("事项名称"), new("办理环节数", ColumnKind.Number), new("生效日期", ColumnKind.Date)];

    [Fact]
    public async Task Csv_has_a_mark_and_quotes_and_guards_against_formulas()
    {
        var bytes = await CsvBytes(["1", "a,\"b\"\n", "-3", "2021-05-01"], ["=1", "＝1", "-x", null]);

        Assert.Equal("\uFEFF编码,事项名称,办理环节数,生效日期\r\n1,\"a,\"\"b\"\"\n\",-3,2021-05-01\r\n'=1,'＝1,'-x,\r\n", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task Xlsx_keeps_long_codes_as_text_and_numbers_and_dates_as_such()
    {
        var bytes = await XlsxBytes(["511602000000000000000000001", "=1+1", "3", "2021-05-01"], ["2", null, "三", "次日"]);

        using (var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false))
            Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        var result = Read(bytes, List);
        Assert.Equal(["column.missing", "column.missing"], result.Problems.Select(problem => problem.Code));
        var lines = Read(bytes, List with { Map = new Dictionary<string, string> { ["编码"] = "code" } });
        Assert.DoesNotContain(lines.Problems, problem => problem.Code.StartsWith("cell.", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_is_written_as_csv_is_read_again_as_it_was() =>
        Gen.OneOf("'", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "a", "吴", " ", ",", ";", "\"", "\"\"", "#", "𠮷").List[0, 8]
            .Select(string.Concat).List[1, 5].Sample(texts =>
        {
            TableColumn[] columns = [new("编码"), new("事项名称"), new("职权类型"), new("实施部门")];
            using var stream = new MemoryStream();
            Csv.WriteAsync(stream, columns, Rows([.. texts.Select(text => new[] { "x", text, "许可", "c" })]), CancellationToken.None)
                .GetAwaiter().GetResult();
            var lines = Read(stream.ToArray(), List, "表.csv").Clean().Lines;

            return texts.SequenceEqual(lines.Select(line => line.Row.FirstOrDefault(cell => cell.Key == "事项名称").Value ?? ""));
        });

    [Fact]
    public void Whatever_is_written_as_a_workbook_is_read_again_as_it_was() =>
        Gen.OneOf("'", "=", "\t", "\r", "\n", "\r\n", "_x000D_", "_", "x", "\u0001", "\uFFFE", " ", "<", "&", "]]>", "𠮷").List[0, 8]
            .Select(string.Concat).List[1, 5].Sample(texts =>
        {
            var rows = texts.Select(text => (IReadOnlyList<string?>)["x", text, "许可", "c"]);
            var lines = ReadSheets(List, new SheetContent("清单", ["编码", "事项名称", "职权类型", "实施部门"], rows)).Clean().Lines;

            return texts.SequenceEqual(lines.Select(line => line.Row.FirstOrDefault(cell => cell.Key == "事项名称").Value ?? ""));
        });

    [Fact]
    public async Task Many_rows_are_written_in_bounded_memory()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var output = new AsyncOnlyStream();
        await Xlsx.WriteAsync(
            output, "表", Columns,
            Enumerable.Range(0, 200_000).Select(i => (IReadOnlyList<string?>)[$"{i}", "名", "1", null]).ToAsyncEnumerable(), cancellation);

        Assert.True(output.Written > 1 << 20);
        Assert.True(output.LargestWrite < 1 << 20, $"wrote {output.LargestWrite} bytes at once");
    }

    [Fact]
    public async Task Csv_is_written_asynchronously_alone()
    {
        var output = new AsyncOnlyStream();
        await Csv.WriteAsync(
            output, Columns, Enumerable.Range(0, 50_000).Select(i => (IReadOnlyList<string?>)[$"{i}", "名", "1", null]).ToAsyncEnumerable(),
            TestContext.Current.CancellationToken);

        Assert.True(output.Written > 500_000);
    }

    private static async Task<byte[]> CsvBytes(params string?[][] rows)
    {
        using var stream = new MemoryStream();
        await Csv.WriteAsync(stream, Columns, Rows(rows), TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static async Task<byte[]> XlsxBytes(params string?[][] rows)
    {
        using var stream = new MemoryStream();
        await Xlsx.WriteAsync(stream, "清单", Columns, Rows(rows), TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static IAsyncEnumerable<IReadOnlyList<string?>> Rows(string?[][] rows) =>
        rows.Select(row => (IReadOnlyList<string?>)row).ToAsyncEnumerable();

    /// <summary>A stream such as a web server's response, which refuses to be written to synchronously.</summary>
    private sealed class AsyncOnlyStream : Stream
    {
        public long Written { get; private set; }

        public int LargestWrite { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("written to synchronously");

        public override void Flush() => throw new InvalidOperationException("flushed synchronously");

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
