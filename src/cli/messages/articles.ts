// What every command says that reads the folder of articles.

const en = {
  noFolder: 'There is no folder "articles" here.',
  noFolderHint:
    'Name the files or folders: gazette check <paths>. Or import a text: gazette import <file>.',
};

const zh: typeof en = {
  noFolder: '此处没有 articles 文件夹。',
  noFolderHint: '请写明文件或文件夹：gazette check <路径>；或导入文本：gazette import <文件>。',
};

/** The catalogue of what is said of the folder of articles. */
export const articlesMessages = { en, zh };
