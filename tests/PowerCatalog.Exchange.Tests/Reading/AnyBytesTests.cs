using System.Text;
using CsCheck;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>Whatever is sent, the answer is a draft or problems, never an exception.</summary>
public class AnyBytesTests
{
    private static readonly byte[] Workbook = Bytes(Decision, Sheet("增加", "编码|事项名称|职权类型|实施部门|生效日期", "1|a|许可|c|2021-05-01", "2|b|处罚|d|"));

    private static readonly byte[] Plain = BrokenWorkbook.List(
        BrokenWorkbook.Row(2, """<c r="E2" t="s"><v>0</v></c><c r="F2" s="1"><v>44317</v></c>"""), """<mergeCells>"""
            + """<mergeCell ref="A2:A3"/></mergeCells>""",
        "<si><t>x</t></si>", """<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>""");

    private static readonly byte[] Csv = Encoding.UTF8.GetBytes("#文号,1号\n调整方式,编码,事项名称,原因\n取消,1,\"a\nb\",x\n变更,2,c,'=y\n");

    private static readonly byte[][] Signatures =
    [
        [0x50, 0x4B, 3, 4], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xD0, 0xCF, 0x11, 0xE0],
    ];

    [Fact]
    public void Random_bytes() => Gen.Byte.Array[0, 400].Sample(IsAnswered, iter: 2_000);

    [Fact]
    public void Random_bytes_behind_the_signatures_of_known_files() =>
        Gen.Select(Gen.OneOf(Signatures), Gen.Byte.Array[0, 200])
            .Sample((start, rest) => IsAnswered([.. start, .. rest]), iter: 2_000);

    [Fact]
    public void Random_text() =>
        Gen.OneOf(
            "编码", "事项名称", "调整方式", ",", "\t", ";", "\"", "\n", "\r\n", "'", "#文号", "=", "\u200B", "合计", "取消", "1", " ", "\uD842\uDFB7")
            .List[0, 60]
            .Sample(pieces => IsAnswered(Encoding.UTF8.GetBytes(string.Concat(pieces))), iter: 3_000);

    [Fact]
    public void Truncated_files() =>
        Gen.Select(Gen.OneOf(Workbook, Plain, Csv), Gen.Double.Unit)
            .Sample((file, share) => IsAnswered(file[..(int)(file.Length * share)]), iter: 500);

    [Fact]
    public void Files_with_flipped_bits() =>
        Gen.Select(Gen.OneOf(Workbook, Plain, Csv), Gen.Select(Gen.Double.Unit, Gen.Int[0, 7]).Array[1, 8]).Sample(
            (file, flips) =>
            {
                var bytes = (byte[])file.Clone();
                foreach (var (share, bit) in flips) bytes[(int)(share * (bytes.Length - 1))] ^= (byte)(1 << bit);
                return IsAnswered(bytes);
            },
            iter: 2_000);

    [Fact]
    public void Sheets_whose_markup_was_changed_and_packed_again() =>
        Gen.Select(
            Gen.Double.Unit, Gen.Int[0, 12],
            Gen.OneOf(
                "", "<", "\"", "<c r=\"ZZZZ9\">", "</row>", "<row r=\"-1\">", "<mergeCell ref=\"A1:XFD9999999\"/>", "&#0;", "<v>", "9e999",
                " t=\"s\"", "<row r=\"2147483647\"/>"))
            .Sample(
                (share, cut, put) =>
                {
                    var rows = BrokenWorkbook.Row(2, """<c r="E2"><v>1</v></c>""") + BrokenWorkbook.Row(3, """<c r="F3" s="1">"""
                        + """<v>60</v></c>""");
                    var at = (int)(share * (rows.Length - 1));
                    return IsAnswered(BrokenWorkbook.List(rows.Remove(at, Math.Min(cut, rows.Length - at)).Insert(at, put)));
                },
                iter: 1_000);

    private static bool IsAnswered(byte[] file)
    {
        foreach (var options in new[] { List, Adjustment })
        {
            var result = DraftReader.Read(new MemoryStream(file), "f", options, Repository.Reference, CancellationToken.None);
            if (result.Draft is null && !result.Refused) return false;
            if (result.Problems.Any(problem => problem.Zh.Length == 0 || problem.En.Length == 0)) return false;
        }

        return true;
    }
}
