/** Knows a line that names the body that issued a document. */

const labelPattern =
  /^(?:来源|來源|发布单位|發布單位|发布机构|發布機構|发布机关|發布機關|发文单位|發文單位|发文机关|發文機關|信息来源|供稿|作者)\s*[:：]\s*/;
const bodyEndings =
  /(?:[局厅廳委部府署室处處司院会會社站所组組科队隊团團厂廠校]|中心|公司|大学|大學|学院|學院|政府|法院|检察院|檢察院|银行|銀行|协会|協會|党组|黨組|集团|集團)$/;
/** Endings in 会 that name a meeting, in 部 that mean "all", in 处 that mean "place": no issuers. */
const notBodies =
  /(?:[大年例晚]会|[大年例晚]會|(?:会议|工作|座谈|座談|动员|動員|报告|報告|总结|總結|表彰|研讨|研討|发布|發佈|新闻发布|培训|交流|推进|推進|现场|現場|调度|調度)[会會]|社[会會]|机[会會]|機會|全部|内部|到处|好处|害处|之处|好處|之處)$/;
const longestName = 30;

/**
 * The issuer that a line names, without a label such as 来源：, or undefined.
 * Unlabelled lines must be short, free of sentence marks and end as names of public bodies do.
 */
export function parseIssuerLine(line: string): string | undefined {
  if (line.length > longestName * 2) return undefined;
  const text = line.trim();
  const label = labelPattern.exec(text);
  const name = label === null ? text : text.slice(label[0].length);
  if (name === '' || name.length > longestName || /[。，；：！？,;:!?]/.test(name))
    return undefined;
  if (label !== null) return name;
  if (/^[关關][于於]/.test(name) || !/^[\p{Script=Han}A-Za-z（）() ·、]+$/u.test(name))
    return undefined;
  return bodyEndings.test(name) && !notBodies.test(name) ? name : undefined;
}
