using System.Globalization;
using CsvHelper;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Tables;

namespace PowerCatalog.Exchange.Files.Text;

/// <summary>A text file as a table: CSV, TSV, or with semicolons.</summary>
internal sealed class TextTable(
    FileContent content, TextEncoding encoding, Delimiter delimiter, ReadLimits limits, ProblemList problems,
    CancellationToken cancellation) : ITable
{
    // A longer record is taken for an unclosed quotation mark.
    private const int LongestRecord = 16 << 20;

    /// <summary>Opens a file after detecting its encoding and its separator.</summary>
    /// <exception cref="FileRefusedException">It is not text, or its encoding cannot be determined.</exception>
    public static TextTable Open(
        FileContent content, Func<string, bool> isHeading, ReadLimits limits, ProblemList problems, CancellationToken cancellation)
    {
        var encoding = TextEncoding.Of(content);
        var delimiter = Delimiter.Detect(content, encoding, isHeading);
        if (encoding.Guessed)
        {
            if (delimiter.KnownHeadings == 0)
            {
                var utf8 = TextEncoding.DamagedUtf8(content);
                delimiter = Delimiter.Detect(content, utf8, isHeading);
                if (delimiter.KnownHeadings == 0) throw encoding.Refusal ?? utf8.Refusal!;
                encoding = utf8;
            }

            problems.Add(encoding.Fault ?? encoding.Warning(content.Name));
        }

        return new TextTable(content, encoding, delimiter, limits, problems, cancellation);
    }

    public string Name => content.Name;

    public string ColumnName(int column) => column.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<CellColumns> HiddenColumns => [];

    public IEnumerable<TableRow> Rows()
    {
        var faulty = new Dictionary<long, CsvMalformedReason>();
        using var reader = CsvReader.Create(content.Open(), Options(record => faulty[record.LineNumber] = record.Reason));
        if (delimiter.IsNamed) Read(reader);
        while (Read(reader))
        {
            var line = reader.LineNumber;
            if ((line & 1023) == 0) cancellation.ThrowIfCancellationRequested();
            var cells = Cells(reader);
            if (faulty.Remove(line, out var reason)) Report(reason, (int)line);
            if (cells.Count > 0) yield return new TableRow((int)line, cells, Hidden: false);
        }
    }

    private CsvReaderOptions Options(Action<CsvMalformedRecord> malformed) => new()
    {
        Separator = delimiter.Character,
        HasHeader = false,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        DetectSeparatorHint = false,
        // Without an encoding, the reader detects and removes a byte order mark, and assumes UTF-8 where there is none.
        Encoding = encoding.Guessed ? encoding.Encoding : null,
        MaxRecordSize = LongestRecord,
        OnMalformedRecord = malformed,
    };

    private bool Read(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException e)
        {
            throw new FileRefusedException(FileProblems.UnclosedQuote(new Place(Name, (int)Math.Max(1, e.LineNumber))));
        }
    }

    // A quotation mark within an unquoted cell is text, as people type it.
    private void Report(CsvMalformedReason reason, int line)
    {
        if (reason == CsvMalformedReason.UnterminatedQuote) problems.Add(FileProblems.UnclosedQuote(new Place(Name, line)));
        if (reason == CsvMalformedReason.TextAfterClosingQuote) problems.Add(FileProblems.TextAfterQuote(new Place(Name, line)));
    }

    private List<Cell> Cells(CsvReader reader)
    {
        var cells = new List<Cell>(Math.Min(reader.FieldCount, limits.Columns + 1));
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (reader.IsEmpty(i)) continue;
            cells.Add(CellOf(i + 1, reader.GetString(i)));
            if (i > limits.Columns) break;
        }

        return cells;
    }

    private Cell CellOf(int column, string sent)
    {
        var text = FormulaGuard.Unprotect(sent);
        if (text.Length > limits.CellCharacters) return new Cell(column, text[..limits.CellCharacters], CellFault.TooLong);
        if (sent.StartsWith('=') && ConstantFormula.TextOf(sent) is { } constant) return new Cell(column, constant);
        return new Cell(column, text, ConstantFormula.IsFormula(sent) ? CellFault.Formula : CellFault.None);
    }
}
