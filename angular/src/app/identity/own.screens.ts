import '../shared/parts';

export { MySignIn } from './sign-in/my-sign-in';
