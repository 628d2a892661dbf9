using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using PowerCatalog.Evidence.Leaves;

namespace PowerCatalog.Ledger.Dumping;

/// <summary>Reads the lines of a dump; each is bounded.</summary>
internal static class DumpReader
{
    /// <summary>The most bytes of a line: several times what either engine takes as one event.</summary>
    public const int LongestLine = 64 << 20;

    /// <summary>A line, its number from 1, and where it ends with its line end.</summary>
    public readonly record struct Line(long Number, byte[] Bytes, long End);

    /// <summary>The lines that end; what stands after the last line end is left out.</summary>
    /// <exception cref="FormatException">A line is longer than any of a dump.</exception>
    public static async IAsyncEnumerable<Line> WholeLinesAsync(Stream dump, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pipe = PipeReader.Create(dump, new StreamPipeReaderOptions(leaveOpen: true));
        var (number, end, searched) = (0L, 0L, 0L);
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (buffer.Slice(searched).PositionOf((byte)'\n') is { } place)
            {
                searched = 0;
                var line = Bounded(buffer.Slice(0, place), number + 1).ToArray();
                end += line.Length + 1;
                buffer = buffer.Slice(buffer.GetPosition(1, place));
                yield return new Line(++number, line, end);
            }

            searched = Bounded(buffer, number + 1).Length;
            pipe.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted) yield break;
        }
    }

    private static ReadOnlySequence<byte> Bounded(ReadOnlySequence<byte> line, long number) => line.Length <= LongestLine
        ? line
        : throw new FormatException(
            $"转储第 {number} 行超过 {LongestLine >> 20} MB，不是转储的行。"
            + $"Line {number} of the dump is longer than {LongestLine >> 20} MB, as no line of a dump is.");

    /// <summary>Reads a line, the first of which must name the format.</summary>
    /// <exception cref="FormatException">It is none of a dump.</exception>
    public static DumpLine Parse(Line line, EventLeaf leaf)
    {
        DumpLine parsed;
        try
        {
            parsed = DumpLines.Read(line.Bytes, leaf);
        }
        catch (FormatException exception)
        {
            throw new FormatException(
                $"转储第 {line.Number} 行不能读取，或被改动过。Line {line.Number} of the dump cannot be read, or was changed: {exception.Message}",
                exception);
        }

        var isFirst = parsed is DumpLine.Frame { IsEnd: false };
        if (isFirst != (line.Number == 1) || parsed is DumpLine.Frame { Format: not DumpLines.Format })
            throw new FormatException(
                $"转储第 {line.Number} 行不是“{DumpLines.Format}”格式应有的一行。"
                + $"Line {line.Number} of the dump is not what the format '{DumpLines.Format}' has there.");
        return parsed;
    }
}
