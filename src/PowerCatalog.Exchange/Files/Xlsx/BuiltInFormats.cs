using System.Collections.Frozen;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// The codes of the number formats that a workbook names by number alone (ISO/IEC 29500-1, 18.8.30): those of every version, and from 27 on
/// those of the Chinese one.
/// </summary>
internal static class BuiltInFormats
{
    private const string Month = "yyyy\"年\"m\"月\"";
    private const string DayOfMonth = "m\"月\"d\"日\"";

    private static readonly FrozenDictionary<int, string> Codes = new Dictionary<int, string>
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [5] = "\"¥\"#,##0;\"¥\"-#,##0",
        [6] = "\"¥\"#,##0;\"¥\"-#,##0",
        [7] = "\"¥\"#,##0.00;\"¥\"-#,##0.00",
        [8] = "\"¥\"#,##0.00;\"¥\"-#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [12] = "# ?/?",
        [13] = "# ??/??",
        [14] = "yyyy/m/d",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "yyyy/m/d h:mm",
        [27] = Month,
        [28] = DayOfMonth,
        [29] = DayOfMonth,
        [30] = "m-d-yy",
        [31] = "yyyy\"年\"m\"月\"d\"日\"",
        [32] = "h\"时\"mm\"分\"",
        [33] = "h\"时\"mm\"分\"ss\"秒\"",
        [34] = "上午/下午h\"时\"mm\"分\"",
        [35] = "上午/下午h\"时\"mm\"分\"ss\"秒\"",
        [36] = Month,
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00",
        [41] = "#,##0",
        [42] = "\"¥\"#,##0",
        [43] = "#,##0.00",
        [44] = "\"¥\"#,##0.00",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mmss.0",
        [48] = "##0.0E+0",
        [49] = "@",
        [50] = Month,
        [51] = DayOfMonth,
        [52] = Month,
        [53] = DayOfMonth,
        [54] = DayOfMonth,
        [55] = "上午/下午h\"时\"mm\"分\"",
        [56] = "上午/下午h\"时\"mm\"分\"ss\"秒\"",
        [57] = Month,
        [58] = DayOfMonth,
    }.ToFrozenDictionary();

    /// <summary>The code of a number; General for one that no version defines.</summary>
    public static string CodeOf(int number) => Codes.GetValueOrDefault(number, "General");
}
